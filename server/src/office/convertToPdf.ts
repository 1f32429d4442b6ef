import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

/** How LibreOffice is to be run. */
export interface Conversion {
  /** The path of LibreOffice. */
  readonly office: string
  /** Aborted when the writer does not want the file any more: LibreOffice is ended. */
  readonly signal: AbortSignal
  /** Milliseconds; what takes longer is ended. */
  readonly patience?: number
}

/** The PDF, or why there is none. */
export type Converted =
  | {readonly bytes: Uint8Array}
  | {readonly failure: 'cancelled' | 'tooLong' | 'failed'; readonly said: string}

/** A draft of 600,000 characters takes a fifth of it. */
const PATIENCE = 300_000
/** So much of what LibreOffice says is kept. */
const MOST_SAID = 300

/**
 * Draws a Word file as a PDF by LibreOffice, with a profile of its own that is gone afterwards, so that a window of the writer's
 * is left alone. Throws only where the folder for temporary files cannot be used.
 */
export async function convertToPdf(
  word: Uint8Array,
  {office, signal, patience = PATIENCE}: Conversion,
): Promise<Converted> {
  const folder = await mkdtemp(join(tmpdir(), 'nigao-pdf-'))
  try {
    const source = join(folder, 'draft.docx')
    await writeFile(source, word)
    const profile = pathToFileURL(join(folder, 'profile')).href
    const args = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--convert-to', 'pdf']
    const timeout = AbortSignal.timeout(patience)
    const said = await run(office, [...args, '--outdir', folder, source], AbortSignal.any([signal, timeout]))
    if (signal.aborted) return {failure: 'cancelled', said}
    if (timeout.aborted) return {failure: 'tooLong', said}
    const bytes = await readFile(join(folder, 'draft.pdf')).catch(() => undefined)
    return bytes ? {bytes} : {failure: 'failed', said}
  } finally {
    // Windows lets go of the files of a program that was ended only after a while.
    await rm(folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 200}).catch(() => undefined)
  }
}

/** Runs a program to its end, or until it is aborted; the last of what it said on its error output, or why it did not start. */
function run(command: string, args: readonly string[], signal: AbortSignal): Promise<string> {
  return new Promise(done => {
    if (signal.aborted) return done('')
    // Of a group of its own: it is a script that starts the program proper, and all of them are to be ended.
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
    })
    const abort = () => end(child)
    let said = ''
    signal.addEventListener('abort', abort)
    child.stderr.setEncoding('utf8').on('data', text => {
      said = (said + text).slice(-MOST_SAID)
    })
    child.on('error', error => finish(error.message))
    child.on('close', () => finish(said.trim()))

    function finish(words: string): void {
      signal.removeEventListener('abort', abort)
      done(words)
    }
  })
}

function end({pid}: ChildProcess): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], {stdio: 'ignore'}).on('error', () => undefined)
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
