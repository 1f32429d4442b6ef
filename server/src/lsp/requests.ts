import {type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError} from 'vscode-languageserver'
import type {OpenDraft} from './drafts'
import type {Inbox} from './inbox'
import {type DraftParams, WORD_PROFILES} from './protocol'

/** What a handler of a request or a notification is to the connection. */
type Handler<P, R> = (params: P, token?: CancellationToken) => Promise<R>

/** What a request may need, and how to tell that it is there. */
const PARTS = {
  textDocument: value => isString(Object(value).uri),
  uri: isString,
  text: isString,
  position: isPosition,
  positions: value => Array.isArray(value) && value.every(isPosition),
  range: isRange,
  context: isObject,
  newName: isString,
  previousResultId: isString,
  answers: isObject,
  change: isString,
  to: isObject,
  profile: value => WORD_PROFILES.some(profile => profile === value),
} satisfies Readonly<Record<string, (value: unknown) => boolean>>
/** The name of something that a request needs. */
export type Part = keyof typeof PARTS

/**
 * Makes the handlers of a session. A request that comes before `initialize`, after `shutdown` or without its parts is
 * refused by a `ResponseError`, which the connection sends as the answer; such a notification is passed over.
 */
export interface Requests {
  /** For `initialize`; the second one is refused. */
  readonly begin: <P, R>(handle: (params: P) => R) => (params: P) => R
  /** From now on nothing is answered any more. */
  readonly end: () => void
  /** A notification; a failure is logged. */
  readonly onNotice: <P>(name: string, handle: (params: P) => void | Promise<void>) => Handler<P, void>
  /**
   * A request; it waits for the changes behind it, and is refused if it has been cancelled by then. Where its handler fails the
   * failure is logged and `fallback` is the answer.
   */
  readonly onRequest: <P, R>(
    name: string,
    parts: readonly Part[],
    fallback: R,
    handle: (params: P) => R | Promise<R>,
  ) => Handler<P, R>
  /** A request on one draft that is found; `fallback` is also the answer for any other. */
  readonly onDraft: <P extends {readonly textDocument: {readonly uri: string}}, R>(
    name: string,
    parts: readonly Part[],
    fallback: R,
    handle: (open: OpenDraft, params: P) => R | undefined,
  ) => Handler<P, R>
  /** A request of our own on one draft that is found; `null` is the answer for any other. */
  readonly onNamedDraft: <P extends DraftParams, R>(
    name: string,
    parts: readonly Part[],
    handle: (open: OpenDraft, params: P) => R,
  ) => Handler<P, R | null>
}

/** The handlers of a session that has not begun; `find` gives the draft that a request may be about. */
export function createRequests(
  find: (uri: string) => OpenDraft | undefined,
  log: (name: string, error: unknown) => void,
  inbox: Inbox,
): Requests {
  let phase: 'early' | 'serving' | 'late' = 'early'
  return {
    begin: handle => params => {
      if (phase !== 'early') throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize 只能有一次')
      const result = handle(params)
      phase = 'serving'
      return result
    },
    end() {
      phase = 'late'
    },
    onNotice: (name, handle) => async params => {
      inbox.take()
      if (phase === 'serving') await guarded(name, undefined, handle, params)
    },
    onRequest,
    onDraft: (name, parts, fallback, handle) =>
      onRequest(name, ['textDocument', ...parts], fallback, params => {
        const open = find(params.textDocument.uri)
        return (open && handle(open, params)) ?? fallback
      }),
    onNamedDraft: (name, parts, handle) =>
      onRequest<Parameters<typeof handle>[1], ReturnType<typeof handle> | null>(
        name,
        ['uri', ...parts],
        null,
        params => {
          const open = find(params.uri)
          return open ? handle(open, params) : null
        },
      ),
  }

  function onRequest<P, R>(
    name: string,
    parts: readonly Part[],
    fallback: R,
    handle: (params: P) => R | Promise<R>,
  ): Handler<P, R> {
    return async (params, token) => {
      inbox.take()
      if (phase === 'early') throw new ResponseError(ErrorCodes.ServerNotInitialized, '还没有 initialize')
      if (phase === 'late') throw new ResponseError(ErrorCodes.InvalidRequest, '已经 shutdown')
      const missing = parts.find(part => !PARTS[part](Object(params)[part]))
      if (missing) throw new ResponseError(ErrorCodes.InvalidParams, `${name} 的 ${missing} 不可用`)
      await inbox.emptied()
      if (token?.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, `${name} 已取消`)
      return guarded(name, fallback, handle, params)
    }
  }

  async function guarded<P, R>(
    name: string,
    fallback: R,
    handle: (params: P) => R | Promise<R>,
    params: P,
  ): Promise<R> {
    try {
      return await handle(params)
    } catch (error) {
      log(name, error)
      return fallback
    }
  }
}

function isString(value: unknown): boolean {
  return typeof value === 'string'
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isPosition(value: unknown): boolean {
  const {line, character} = Object(value)
  return Number.isInteger(line) && Number.isInteger(character)
}

function isRange(value: unknown): boolean {
  const {start, end} = Object(value)
  return isPosition(start) && isPosition(end)
}
