import * as vscode from 'vscode'
import {
  type AnswersFormat,
  READ_ANSWERS_REQUEST,
  type ReadAnswersAnswer,
  WRITE_ANSWERS_REQUEST,
  type WriteAnswersAnswer,
} from '../../../server/src/lsp/protocol'
import {listed} from '../counts'
import {nameOf, readText, reasonOf} from '../files'
import type {Server} from '../serverProcess'
import type {Answers} from './formMessages'

const CSV = /\.csv$/i
const EXTENSION = /\.[^./]*$/

/** What came out of a file, and one sentence about it. */
export interface LoadedAnswers {
  /** Absent where the file could not be read. */
  readonly answers?: Answers
  readonly note: string
}

/** A file that the writer chose, and what is in it. */
export interface AnswerFile {
  readonly uri: vscode.Uri
  readonly name: string
  readonly text: string
  readonly format: AnswersFormat
}

/**
 * Asks where to and saves the answers; one sentence about how it went, undefined when the writer broke off. Where the
 * draft is gone, the answers are saved as they are.
 */
export async function saveAnswers(
  server: Server,
  document: vscode.TextDocument | undefined,
  answers: Answers,
): Promise<string | undefined> {
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Answers'),
    // Only the draft knows the columns of a table.
    filters: document ? fileKinds() : jsonFiles(),
    ...(document && !document.isUntitled && {defaultUri: besides(document.uri)}),
  })
  if (!uri) return undefined
  const text = document
    ? await written(server, document, answers, formatOf(uri))
    : `${JSON.stringify(answers, undefined, 2)}\n`
  if (text === undefined) return vscode.l10n.t('Nigao is not ready yet')
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
    return vscode.l10n.t('Answers saved in {0}', nameOf(uri))
  } catch (error) {
    return vscode.l10n.t('{0} could not be written: {1}', nameOf(uri), reasonOf(error))
  }
}

async function written(
  server: Server,
  document: vscode.TextDocument,
  answers: Answers,
  format: AnswersFormat,
): Promise<string | undefined> {
  return (await server.ask<WriteAnswersAnswer>(WRITE_ANSWERS_REQUEST, document, {answers, format}))?.text
}

/** Asks which file and reads the answers; of a table the first row. Undefined when the writer broke off. */
export async function loadAnswers(
  server: Server,
  document: vscode.TextDocument,
): Promise<LoadedAnswers | undefined> {
  const file = await chooseAnswerFile(document, vscode.l10n.t('Load Answers'))
  if (!file || 'note' in file) return file
  const {name, text, format} = file
  const read = await server.ask<ReadAnswersAnswer>(READ_ANSWERS_REQUEST, document, {text, format})
  return read ? outcome(read, name) : {note: vscode.l10n.t('Nigao is not ready yet')}
}

/** A file with answers, or one sentence about why it cannot be read; undefined when the writer broke off. */
export async function chooseAnswerFile(
  document: vscode.TextDocument,
  title: string,
): Promise<AnswerFile | {note: string} | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title,
      filters: fileKinds(),
      ...(!document.isUntitled && {defaultUri: vscode.Uri.joinPath(document.uri, '..')}),
    })) ?? []
  if (!uri) return undefined
  const name = nameOf(uri)
  const read = await readText(uri)
  if ('failure' in read) return {note: vscode.l10n.t('{0} could not be read: {1}', name, read.failure)}
  return {uri, name, text: read.text, format: formatOf(uri)}
}

function outcome({rows: [answers], faults, unknown}: ReadAnswersAnswer, name: string): LoadedAnswers {
  if (faults.length > 0) return {note: `${name}：${faults.join('；')}`}
  if (!answers) return {note: vscode.l10n.t('{0} holds no answers', name)}
  if (unknown.length > 0)
    return {
      answers,
      note: vscode.l10n.t('{0} read; this draft has no {1}', name, listed(unknown)),
    }
  return {answers, note: vscode.l10n.t('{0} read', name)}
}

function fileKinds(): Record<string, string[]> {
  return {...jsonFiles(), [vscode.l10n.t('Table (CSV)')]: ['csv']}
}

function jsonFiles(): Record<string, string[]> {
  return {[vscode.l10n.t('Answers (JSON)')]: ['json']}
}

function formatOf({path}: vscode.Uri): AnswersFormat {
  return CSV.test(path) ? 'csv' : 'json'
}

/** A name next to the draft: 讲话.md → 讲话-答案.json. */
function besides(uri: vscode.Uri): vscode.Uri {
  const name = nameOf(uri).replace(EXTENSION, '')
  return vscode.Uri.joinPath(uri, '..', vscode.l10n.t('{0}-answers.json', name))
}
