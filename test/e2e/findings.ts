import type {Finding} from './cli'
import type {Workbench} from './workbench'

/** The findings in the Problems view; the first level is the file, the third where a run began. */
export async function problemsOf(workbench: Workbench): Promise<string[]> {
  return (await workbench.problems()).filter(row => row.level === 2).map(row => row.text)
}

/** The findings that no row shows with its words and its place. */
export function absentFrom(rows: readonly string[], findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({message, line, column}) =>
      !rows.some(row => row.startsWith(message) && row.endsWith(`[行 ${line}，列 ${column}]`)),
  )
}

/** Errors and warnings; the status bar counts what is only worth a look in third place, where there is any. */
export async function problemCounts(workbench: Workbench): Promise<number[]> {
  return (await workbench.problemCounts()).match(/\d+/g)?.slice(0, 2).map(Number) ?? []
}

/** One walk through the workbench; what the screen showed when it failed is kept. */
export async function walking(
  workbench: Pick<Workbench, 'screenshot'>,
  name: string,
  walk: () => Promise<void>,
): Promise<void> {
  try {
    await walk()
  } catch (error) {
    await workbench.screenshot(`${name}-failed`)
    throw error
  }
}
