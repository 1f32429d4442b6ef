import type {SeriesFault} from '../draft/draft'
import {FAULT_ADVICE} from '../draft/faultAdvice'
import type {Fix, Problem} from '../finding'

/** What is said of a series whose numbers do not count on, with the numbers that put it right. */
export function sequenceProblem(fault: SeriesFault): Problem {
  const {edits, cause} = fault
  const fix: Fix = {title: `本组序号依次编排，改 ${edits.length} 处`, safe: false, edits: () => edits}
  return {
    span: fault.span,
    message: `序号写作“${fault.marker}”，${placeOf(fault)}应为“${fault.expected}”${FAULT_ADVICE[cause]}`,
    ...((cause === 'cut' || fault.mayGoOn) && {severity: 'information' as const}),
    ...(cause !== 'cut' && {fixes: [fix]}),
    ...(fault.previous ? {related: [{span: fault.previous.span, message: '前一项在这里'}]} : {}),
  }
}

/** A first item that does not leap is damaged: it needs nothing before it. */
function placeOf({previous, cause}: SeriesFault): string {
  if (previous) return `前一项是“${previous.marker}”，`
  return cause === 'number' ? '' : '前面没有第一项，'
}
