// What every script here needs: run a program, show how far we are. Node built-ins only, so it works before npm ci.
import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {npmOn, scriptOf, startOf} from './programs.mjs'

/** The folder of the package, absolute. */
export const root = resolve(import.meta.dirname, '..')

/** The packages that bring the programs our scripts run. */
const PACKAGES = {tsc: 'typescript', biome: '@biomejs/biome', vitest: 'vitest', vsce: '@vscode/vsce'}

/**
 * Runs a program to its end and resolves to its exit code and what it wrote.
 * With `show` it writes to the terminal itself, and nothing is kept. A program that cannot be started has exit code 127.
 */
export function run(command, args, {cwd = root, env = process.env, show = false} = {}) {
  return new Promise(done => {
    const output = show ? 'inherit' : 'pipe'
    const start = startOf(command, args, process.platform)
    const child = spawn(start.command, start.args, {
      ...{cwd, env, shell: start.shell},
      stdio: ['ignore', output, output],
    })
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', text => {
      stdout += text
    })
    child.stderr?.setEncoding('utf8').on('data', text => {
      stderr += text
    })
    child.on('error', error => done({code: 127, stdout, stderr: error.message}))
    child.on('close', code => done({code: code ?? 1, stdout, stderr}))
  })
}

/** Runs a program that a dependency brings, on this Node: the links in node_modules/.bin are other ones on every system. */
export function runDependency(program, args, options) {
  const folder = resolve(root, 'node_modules', PACKAGES[program])
  const manifest = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'))
  return run(process.execPath, [resolve(folder, scriptOf(manifest, program)), ...args], options)
}

/** Like `run`, but a failure throws with the last lines the program wrote. */
export async function mustRun(command, args, options) {
  return succeeded(`${command} ${args.join(' ')}`, await run(command, args, options))
}

/** Runs npm; a failure throws as in `mustRun`. */
export function mustRunNpm(args, options) {
  return mustRun(npmOn(process.platform), args, options)
}

/** The result of a run that went well; of any other one throws the last lines that the program wrote. */
export function succeeded(label, result) {
  if (result.code === 0) return result
  const output = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-40).join('\n')
  throw new Error(`${label}（退出码 ${result.code}）\n${output}`)
}

/** Prints one line when the work begins and one with the seconds it took when it ends. */
export async function timed(label, work) {
  const start = Date.now()
  console.log(`… ${label}`)
  const result = await work()
  console.log(`✓ ${label}（${((Date.now() - start) / 1000).toFixed(1)} 秒）`)
  return result
}

/** Runs a script's work when the script was started itself, not imported; a failure is its message and exit code 1. */
export async function runAsScript(meta, work) {
  if (meta.url !== pathToFileURL(process.argv[1]).href) return
  try {
    await work()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
