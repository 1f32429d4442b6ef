import {execFileSync, spawnSync} from 'node:child_process'
import {copyFile, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {builtProgram} from '../dist'

const HERE = import.meta.dirname
const IS_CI = process.env.CI === 'true'
const HAS_NEOVIM = spawnSync('nvim', ['--version']).status === 0
const DRAFTS = [
  'flattened-health-speech.md',
  'misnumbered-debriefing-report.md',
  'pasted-education-speech.md',
  'pledge-speech-crlf.md',
]
const SEVERITIES = ['error', 'warning', 'information', 'hint']

interface State {
  readonly lines: readonly string[]
  readonly diagnostics: readonly NeovimDiagnostic[]
}

/** Lines from 0, columns in bytes from 0. */
interface NeovimDiagnostic {
  readonly line: number
  readonly col: number
  readonly endLine: number
  readonly endCol: number
  readonly severity: number
  readonly message: string
  readonly code: string
}

if (!HAS_NEOVIM && !IS_CI) console.log('本机没有 Neovim（apt-get install neovim），跳过与它的对照')

// Where nothing may be skipped the test runs without Neovim, and fails.
describe.skipIf(!HAS_NEOVIM && !IS_CI)('Neovim 与命令行看到的相同', () => {
  test.each(DRAFTS)('%s：打开时，以及含增补字符的改动之后', async name => {
    const folder = await mkdtemp(join(tmpdir(), 'nigao-neovim-'))
    onTestFinished(() => rm(folder, {recursive: true, force: true}))
    const file = join(folder, name)
    await copyFile(resolve(HERE, '../drafts', name), file)

    const {before, after, exit} = await runNeovim(file, join(folder, 'result.json'))
    expect(exit).toBe(0)
    expect(shown(before)).toEqual(checked(file))
    expect(before.diagnostics.length).toBeGreaterThan(0)

    const edited = join(folder, `edited-${name}`)
    const lineEnd = (await readFile(file, 'utf8')).includes('\r\n') ? '\r\n' : '\n'
    await writeFile(edited, after.lines.join(lineEnd) + lineEnd)
    expect(shown(after)).toEqual(checked(edited))
    expect(after.diagnostics.length).toBeGreaterThan(before.diagnostics.length)
  })
})

async function runNeovim(file: string, result: string): Promise<{before: State; after: State; exit: number}> {
  const script = join(HERE, 'neovim.lua')
  execFileSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-S', script], {
    env: {...process.env, NIGAO_SERVER: builtProgram('server.js'), NIGAO_FILE: file, NIGAO_RESULT: result},
    timeout: 60_000,
    stdio: 'pipe',
  })
  return JSON.parse(await readFile(result, 'utf8'))
}

/** Neovim's diagnostics as lines to compare: place in UTF-16, severity, rule, message. */
function shown({lines, diagnostics}: State): string[] {
  return diagnostics
    .map(({line, col, endLine, endCol, severity, code, message}) => {
      const [start, end] = [column(lines[line], col), column(lines[endLine], endCol)]
      return `${line + 1}:${start}-${endLine + 1}:${end} ${SEVERITIES[severity - 1]} ${code} ${message}`
    })
    .sort()
}

function column(line: string | undefined, bytes: number): number {
  return (
    Buffer.from(line ?? '')
      .subarray(0, bytes)
      .toString().length + 1
  )
}

function checked(file: string): string[] {
  const args = [builtProgram('cli.js'), 'check', '--format', 'json', '--fail-on', 'never', file]
  const {files} = JSON.parse(execFileSync('node', args, {encoding: 'utf8'})) as CheckJson
  return files
    .flatMap(({diagnostics}) => diagnostics)
    .map(
      ({line, column, endLine, endColumn, severity, rule, message}) =>
        `${line}:${column}-${endLine}:${endColumn} ${severity} ${rule} ${message}`,
    )
    .sort()
}

interface CheckJson {
  readonly files: readonly {
    readonly diagnostics: readonly {
      readonly line: number
      readonly column: number
      readonly endLine: number
      readonly endColumn: number
      readonly severity: string
      readonly rule: string
      readonly message: string
    }[]
  }[]
}
