import type {OutlineOptions} from './arguments'
import {CLEAN, type Environment, FAILED, tell} from './environment'
import {makePrinter} from './printer'
import {NOTHING_TO_SAY, readAll} from './readAll'

/** Lists the outlines of the drafts that the paths name, and gives the exit code. */
export async function outline(
  {format, paths, jobs}: OutlineOptions,
  environment: Environment,
): Promise<number> {
  const printer = makePrinter(format, environment.out)
  const plan = {task: {kind: 'outline', format}, jobs, prepare: async () => NOTHING_TO_SAY} as const
  let code = CLEAN
  for await (const {sentences, hasFailed, report} of readAll(paths, plan, environment)) {
    for (const sentence of sentences) tell(environment, sentence)
    if (hasFailed) code = FAILED
    if (report) printer.print(report.text)
  }
  printer.finish()
  return code
}
