import {readArguments} from './arguments'
import {CLEAN, type Environment, FAILED, tell} from './environment'
import {HELP} from './help'

/** Runs a command line and gives its exit code. A file that fails is named on the error output; the rest goes on. */
export async function runCommand(args: readonly string[], environment: Environment): Promise<number> {
  const {version, out} = environment
  const command = readArguments(args)
  switch (command.kind) {
    case 'help':
      out(HELP)
      return CLEAN
    case 'version':
      out(`${version}\n`)
      return CLEAN
    case 'usage':
      tell(environment, `${command.message}。用 nigao --help 查看用法`)
      return FAILED
  }
  const {check, compare, exportWord, fill, importWord, listBlanks, outline} = await import('./draftCommands')
  switch (command.kind) {
    case 'check':
      return check(command.options, environment)
    case 'outline':
      return outline(command.options, environment)
    case 'listBlanks':
      return listBlanks(command.options, environment)
    case 'fill':
      return fill(command.options, environment)
    case 'export':
      return exportWord(command.options, environment)
    case 'import':
      return importWord(command.options, environment)
    case 'compare':
      return compare(command.options, environment)
  }
}
