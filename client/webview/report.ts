import type {FromPage, RehearsalTexts, ToPage} from '../src/rehearsing/messages'
import {elapsed, measuredRate, plannedTimes, type Rehearsal} from '../src/rehearsing/rehearsal'
import {difference, inMinutes} from './clock'
import {byId, element} from './elements'

type Row = readonly [section: string, planned: string, spoken: string, difference: string]

/** Fills the report: what each section was to take and took, and how fast the speaker was. */
export function showReport(
  rehearsal: Rehearsal,
  {sections, rate}: Extract<ToPage, {type: 'script'}>,
  texts: RehearsalTexts,
  tell: (message: FromPage) => void,
): void {
  const plan = plannedTimes(rehearsal, rate)
  const {spent} = rehearsal
  // An opening that a draft does not have.
  const inUse = sections.flatMap((title, at) =>
    plan[at] ? [{title, plan: plan[at], spoken: spent[at] ?? 0}] : [],
  )
  const rows = inUse.map(({title, plan, spoken}) => rowOf(title, plan, spoken))
  const [whole, planned, spoken, away] = rowOf(texts.whole, sum(plan), elapsed(rehearsal))
  rows.push([whole, planned, spoken, inUse.every(({spoken}) => 0 < spoken) ? away : ''])
  const measured = measuredRate(rehearsal)
  const body = element('tbody')
  for (const row of rows) body.append(bodyRow(row))
  byId('table').replaceChildren(head(texts.columns), body)
  byId('measured').textContent = measured === undefined ? '' : texts.measured.replace('{0}', String(measured))
  byId('note').textContent = ''
  const setRate = byId('setRate')
  setRate.hidden = measured === undefined || measured === rate
  setRate.textContent = texts.setRate
  setRate.onclick = () => measured !== undefined && tell({type: 'rate', rate: measured})
  const text = [texts.columns, ...rows].map(row => row.join('\t')).join('\n')
  byId('copy').onclick = () => tell({type: 'copy', text})
  byId('copy').focus()
}

/** What was not spoken is not compared. */
function rowOf(title: string, plan: number, spoken: number): Row {
  if (spoken === 0) return [title, inMinutes(plan), '—', '']
  return [title, inMinutes(plan), inMinutes(spoken), difference(spoken - plan)]
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0)
}

function head(columns: Row): HTMLElement {
  const row = element('tr')
  for (const column of columns) row.append(element('th', {scope: 'col', textContent: column}))
  const box = element('thead')
  box.append(row)
  return box
}

function bodyRow([title, ...times]: Row): HTMLElement {
  const row = element('tr')
  row.append(element('th', {scope: 'row', textContent: title}))
  for (const time of times) row.append(element('td', {textContent: time}))
  return row
}
