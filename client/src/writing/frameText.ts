/** What the writer said of a new draft; an empty answer leaves its place to be filled. */
export interface FrameAnswers {
  readonly title: string
  /** Who speaks; of a notice who issues it, of minutes who presided. */
  readonly speaker: string
  readonly date: string
  /** How long it is to be: `15分钟`. */
  readonly length: string
}

/** How the title begins in a frame of ours, and in one of the writer's own. */
const SIGN = /^(?:\$\{BLOCK_COMMENT_START\/\.\+\/# \/\}|#+[ \t]+)?/
const FENCE = '\n---\n'
const STOP = /\$\{(\d{1,3}):([^}]{0,60})\}/g
const DATE = /\$\{CURRENT_YEAR\}年\$\{\d+:X\}月\$\{\d+:X\}日/
/** Where it is not the speaker that stands below the title. */
const OTHER_SPEAKER = /\$\{\d+:【待补：(?:发文单位|主持人)】\}/
const DATE_LINE = /^（\$\{CURRENT_YEAR\}年.*$/m
const SYNTAX = /[\\$}]/g

/** The frame, a snippet, with the answers in their places; all else is still to be filled. */
export function composeFrame(frame: string, {title, speaker, date, length}: FrameAnswers): string {
  const titled = title === '' ? frame : withTitle(frame, plainSnippet(title))
  const spoken = speaker === '' ? titled : withSpeaker(titled, plainSnippet(speaker))
  const dated = date === '' ? spoken : spoken.replace(DATE, () => plainSnippet(date))
  return length === '' ? dated : `---\n时长: ${plainSnippet(length)}\n---\n\n${dated}`
}

/** A text as a snippet that inserts just this text. */
export function plainSnippet(text: string): string {
  return text.replace(SYNTAX, '\\$&')
}

/** What the old title asked for and the text repeats is asked for there. */
function withTitle(frame: string, title: string): string {
  const start = titleStart(frame)
  const end = Math.max(frame.indexOf('\n', start), start)
  const old = frame.slice(start, end)
  let rest = frame.slice(end)
  for (const [stop, number] of old.matchAll(STOP)) rest = rest.replace(`\${${number}}`, () => stop)
  return frame.slice(0, start) + (SIGN.exec(old)?.[0] ?? '') + title + rest
}

/** Where the first line begins that is neither front matter nor blank. */
function titleStart(frame: string): number {
  const fence = frame.startsWith(FENCE.trimStart()) ? frame.indexOf(FENCE) : -1
  let start = fence < 0 ? 0 : fence + FENCE.length
  while (frame.charAt(start) === '\n') start++
  return start
}

function withSpeaker(frame: string, speaker: string): string {
  if (OTHER_SPEAKER.test(frame)) return frame.replace(OTHER_SPEAKER, () => speaker)
  return frame.replace(DATE_LINE, line => `${speaker}\n\n${line}`)
}
