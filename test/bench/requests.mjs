// All that an editor asks for after a key, one behind the other without waiting, against the diagnostics alone, in turns.
import {caretIn} from './carets.mjs'
import {writeDraft} from './drafts.mjs'
import {judge, median, round} from './limits.mjs'
import {OWN, open, press, pull} from './servers.mjs'

const SIZES = {'6k': 6_000, '600k': 600_000}
const FAULT_DISTANCE = 150
const KEYS = 10
const TURNS = 3
const WARM_UP = 3
const MOST = 3

/** Rows for the table of limits. */
export async function measureRequests() {
  const rows = []
  for (const [size, length] of Object.entries(SIZES)) {
    const text = writeDraft(length, 'plain', undefined, FAULT_DISTANCE)
    const subject = await open(OWN, text, caretIn(text, '行末'))
    const times = {diagnostics: [], all: []}
    for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
      for (const [what, list] of Object.entries(times)) {
        for (let key = 0; key < KEYS; key++) {
          const pressed = press(subject)
          const ends = await Promise.all(what === 'all' ? askAll(subject) : [pull(subject)])
          if (WARM_UP <= turn) list.push(ends.reduce((last, at) => Math.max(last, at)) - pressed)
        }
      }
    }
    await subject.client.stop()
    const [alone, all] = [median(times.diagnostics), median(times.all)]
    rows.push(
      judge(`${size} 按键后各种请求 ${round(all)} 毫秒 / 只取诊断 ${round(alone)}`, all / alone, MOST),
    )
  }
  return rows
}

function askAll(subject) {
  const {client, uri, caret, tokensId} = subject
  const {line, character} = caret
  const here = {line, character}
  const textDocument = {uri}
  return [
    pull(subject),
    tokens(),
    at('textDocument/documentSymbol', {textDocument}),
    at('textDocument/foldingRange', {textDocument}),
    at('textDocument/codeAction', {
      textDocument,
      range: {start: here, end: here},
      context: {diagnostics: []},
    }),
    at('nigao/slots', {uri}),
  ]

  async function tokens() {
    const method = `textDocument/semanticTokens/full${tokensId === undefined ? '' : '/delta'}`
    const {result, at} = await client.request(method, {textDocument, previousResultId: tokensId})
    subject.tokensId = result.resultId
    return at
  }

  async function at(method, params) {
    return (await client.request(method, params)).at
  }
}
