import * as vscode from 'vscode'
import {
  BLANKS_REQUEST,
  type BlanksAnswer,
  FILL_REQUEST,
  type FillAnswer,
  type FillReach,
  type LinePosition,
  type SlotEntry,
} from '../../../server/src/lsp/protocol'
import {afterPause} from '../afterPause'
import {editorOf, select} from '../drafts'
import {applyChanges} from '../edits'
import {compare} from '../positions'
import type {Server} from '../serverProcess'
import {sayOfDraft, sayQuietly} from '../status'
import type {Dismissals} from './dismissals'
import {dismissFilled, filledPlaces} from './dismissSlot'
import {nameInSign, sentenceAround} from './sentence'
import {kindName} from './slotKinds'
import {openSlotsOf} from './slotNavigation'
import {slotAfter, slotAt} from './slotOrder'

/** Milliseconds without a keystroke before the server is asked what it thinks of an answer. */
const PAUSE = 120

/** Which of how many, for the title of the input. */
interface Step {
  readonly step: number
  readonly of: number
}

/** Asks for what belongs in the slot at the position, or the next one, and fills it in. */
export async function fillSlot(
  server: Server,
  dismissals: Dismissals,
  document: vscode.TextDocument,
  at: LinePosition,
): Promise<void> {
  const slot = slotAt((await openSlotsOf(server, document)) ?? [], at)
  if (slot) await fillFrom(server, dismissals, document, slot, 'one')
}

/** The same for all slots that ask for the same as the one at the position: one question, one step for undo. */
export async function fillEqualSlots(
  server: Server,
  dismissals: Dismissals,
  document: vscode.TextDocument,
  at: LinePosition,
): Promise<void> {
  const slot = slotAt((await openSlotsOf(server, document)) ?? [], at)
  const filled = slot && (await fillFrom(server, dismissals, document, slot, 'equal'))
  if (filled) sayOfDraft(document, vscode.l10n.t('{0} places filled', filled))
}

/** Asks for one slot after the other, from the position round the draft; an empty answer leaves one open, Esc ends. */
export async function fillOneByOne(
  server: Server,
  dismissals: Dismissals,
  document: vscode.TextDocument,
  at: LinePosition,
): Promise<void> {
  let slots = await openSlotsOf(server, document)
  let slot = slotAt(slots ?? [], at)
  const total = slots?.length ?? 0
  for (let step = 1; slot && step <= total; step++) {
    const filled = await fillFrom(server, dismissals, document, slot, 'one', {step, of: total})
    if (filled === undefined) return
    slots = step < total ? await openSlotsOf(server, document) : undefined
    slot = slots && (filled > 0 ? slotAt(slots, slot.fill.start) : slotAfter(slots, slot.fill))
  }
}

/** How many slots were filled; undefined when the writer broke off or nothing could be filled in, which is said. */
async function fillFrom(
  server: Server,
  dismissals: Dismissals,
  document: vscode.TextDocument,
  slot: SlotEntry,
  reach: FillReach,
  step?: Step,
): Promise<number | undefined> {
  const blanks = (await server.ask<BlanksAnswer>(BLANKS_REQUEST, document))?.blanks
  const blank = blanks?.find(({label}) => label === slot.label)
  select(await editorOf(document), slot.fill)
  const answer = await ask(server, document, slot, {
    title: titleOf(slot, reach === 'equal' ? (blank?.count ?? 1) : 1),
    value: blank?.suggestion ?? '',
    ...(step && {step: step.step, totalSteps: step.of}),
  })
  if (answer === undefined) return undefined
  return answer.trim() === '' ? 0 : fill(server, dismissals, document, slot, answer, reach)
}

function titleOf({kind, text, label}: SlotEntry, count: number): string {
  const wanted = nameInSign(text, label) ?? kindName(kind)
  if (count > 1) return vscode.l10n.t('Fill {0} Places Alike: {1}', count, wanted)
  return vscode.l10n.t('Fill In: {0}', wanted)
}

/** An input with the sentence as it will read below it, and the server's doubts as they arise. */
function ask(
  server: Server,
  document: vscode.TextDocument,
  slot: SlotEntry,
  options: Partial<vscode.InputBox>,
): Promise<string | undefined> {
  const {before, sign, after} = sentenceAround(document, slot)
  const input = Object.assign(vscode.window.createInputBox(), options)
  const doubting = afterPause(PAUSE, doubt)
  input.placeholder = sign
  changed()
  return new Promise(done => {
    input.onDidChangeValue(changed)
    input.onDidAccept(() => {
      done(input.value)
      input.hide()
    })
    input.onDidHide(() => {
      doubting.dispose()
      done(undefined)
      input.dispose()
    })
    input.show()
  })

  function changed(): void {
    preview(input.value)
    doubting.ask()
  }

  /** Mathematical brackets that no draft contains set off the slot; a prompt cannot be coloured. */
  function preview(answer: string): void {
    input.prompt = `${before}⟦${answer || sign || '　'}⟧${after}`
  }

  async function doubt(): Promise<void> {
    const {value} = input
    const answers = {[slot.label]: value}
    const filling = await server.ask<FillAnswer>(FILL_REQUEST, document, {answers})
    if (!filling || input.value !== value) return
    const message = filling.doubts[slot.label]
    preview(filling.values[slot.label] ?? value)
    // A doubt does not stand in the way: the writer knows better.
    input.validationMessage = message
      ? {message, severity: vscode.InputBoxValidationSeverity.Warning}
      : undefined
  }
}

async function fill(
  server: Server,
  dismissals: Dismissals,
  document: vscode.TextDocument,
  {label, fill: place}: SlotEntry,
  answer: string,
  reach: FillReach,
): Promise<number | undefined> {
  const filling = await server.ask<FillAnswer>(FILL_REQUEST, document, {answers: {[label]: answer}})
  // A bullet's change takes in the space after it, and so ends beyond the slot.
  const edits = (filling?.edits ?? []).filter(
    ({range}) => reach === 'equal' || compare(range.start, place.start) === 0,
  )
  const places = filledPlaces(document, edits)
  const failure =
    filling && edits.length > 0
      ? await applyChanges(document, filling.version, edits)
      : vscode.l10n.t('The text has changed meanwhile')
  if (failure !== undefined) {
    sayQuietly(failure)
    return undefined
  }
  if (filling?.doubts[label]) await dismissFilled(server, dismissals, document, places)
  return edits.length
}
