/** Milliseconds between two looks. */
const LOOK = 1000
/** So many looks in a row without an answer are a silence. Looks and not time: the extension host may itself stand still. */
const PATIENCE = 10
/** Characters for which honest work may take one look more; a slow machine reads twice as many. */
const PER_LOOK = 50_000

/** What a message to the server is about. */
export interface Subject {
  /** The address of the draft; undefined where it is about none. */
  readonly draft?: string | undefined
  /** Characters of the draft; asked for only in a long silence. */
  readonly length?: () => number
}

/** Knows which messages the server has not dealt with. */
export interface Watchdog {
  /** A message is on its way; the number is that of this message. */
  readonly sent: (subject: Subject) => number
  /** The server has dealt with a message and so with those before it. */
  readonly dealtWith: (message: number) => void
  /** A request is on its way until the promise settles, whatever comes after it. */
  readonly request: <Answer>(subject: Subject, answer: Promise<Answer>) => Promise<Answer>
  readonly dispose: () => void
}

interface Message extends Subject {
  readonly number: number
  /** It has an answer of its own, which may wait for something else. */
  readonly isRequest: boolean
}

/**
 * Watches a server that takes up messages in the order in which they come. While one is on its way it has the server
 * asked for a sign of life, which settles the number that `ping` is given. When none of all this has come for ten
 * seconds, longer for a long draft, it calls `onSilence` with the draft that the server is busy with.
 */
export function createWatchdog(
  ping: (number: number) => void,
  onSilence: (draft: string | undefined) => void,
): Watchdog {
  let waiting: readonly Message[] = []
  let last = 0
  let asked = 0
  let silence = 0
  let timer: ReturnType<typeof setInterval> | undefined
  return {sent: subject => wait(subject, false), dealtWith, request, dispose: stop}

  function request<Answer>(subject: Subject, answer: Promise<Answer>): Promise<Answer> {
    const number = wait(subject, true)
    return answer.finally(() => dealtWith(number))
  }

  function wait(subject: Subject, isRequest: boolean): number {
    last++
    waiting = [...waiting, {...subject, number: last, isRequest}]
    timer ??= setInterval(look, LOOK)
    return last
  }

  function dealtWith(message: number): void {
    silence = 0
    waiting = waiting.filter(({number, isRequest}) => message < number || (isRequest && number !== message))
    if (waiting.length === 0) stop()
  }

  function look(): void {
    silence++
    const busyWith = waiting.find(({draft}) => draft !== undefined)
    if (silence >= PATIENCE && silence >= PATIENCE + (busyWith?.length?.() ?? 0) / PER_LOOK) {
      stop()
      onSilence(busyWith?.draft)
      return
    }
    if (waiting.some(({number}) => number === asked)) return
    asked = wait({}, false)
    ping(asked)
  }

  function stop(): void {
    clearInterval(timer)
    timer = undefined
    waiting = []
    silence = 0
  }
}
