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
  /** A request is on its way until the promise settles. */
  readonly request: <Answer>(subject: Subject, answer: Promise<Answer>) => Promise<Answer>
  /** A notification is on its way until something sent later is answered. */
  readonly notification: (subject: Subject) => void
  readonly dispose: () => void
}

interface Message extends Subject {
  readonly isAnswered: boolean
}

/**
 * Watches a server that deals with messages in the order in which they come. While one is on its way it calls
 * `ping`, which sends one more `request`, and calls `onSilence` when nothing has been answered for ten seconds, longer for a
 * long draft: with the draft that the server is busy with.
 */
export function createWatchdog(
  ping: () => Promise<unknown>,
  onSilence: (draft: string | undefined) => void,
): Watchdog {
  let waiting: readonly Message[] = []
  let isPinging = false
  let silence = 0
  let timer: ReturnType<typeof setInterval> | undefined
  return {request, notification: subject => wait({...subject, isAnswered: false}), dispose: stop}

  function request<Answer>(subject: Subject, answer: Promise<Answer>): Promise<Answer> {
    const message = {...subject, isAnswered: true}
    wait(message)
    return answer.finally(() => settle(message))
  }

  function wait(message: Message): void {
    waiting = [...waiting, message]
    timer ??= setInterval(look, LOOK)
  }

  /** Notifications sent before are dealt with too; requests sent before may wait for something else. */
  function settle(message: Message): void {
    const at = waiting.indexOf(message)
    if (at < 0) return
    silence = 0
    waiting = waiting.filter((other, index) => other !== message && (at < index || other.isAnswered))
    if (waiting.length === 0) stop()
  }

  function look(): void {
    silence++
    if (silence >= patience()) {
      const [busy] = waiting
      stop()
      onSilence(busy?.draft)
      return
    }
    if (isPinging) return
    isPinging = true
    const settled = () => {
      isPinging = false
    }
    ping().then(settled, settled)
  }

  function patience(): number {
    if (silence < PATIENCE) return PATIENCE
    return PATIENCE + Math.floor((waiting[0]?.length?.() ?? 0) / PER_LOOK)
  }

  function stop(): void {
    clearInterval(timer)
    timer = undefined
    waiting = []
    silence = 0
  }
}
