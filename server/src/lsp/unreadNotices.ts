import {sayLongLines, sayTooLong} from '../tooLong'
import type {Unread} from './drafts'

/** Tells the user what of a draft is too long to be checked: once for each draft, as long as it is open. */
export interface UnreadNotices {
  readonly tell: (uri: string, unread: Unread) => void
  readonly forget: (uri: string) => void
}

/** Notices that `show` puts before the user. */
export function createUnreadNotices(show: (sentence: string) => void): UnreadNotices {
  const told = new Set<string>()
  return {
    tell(uri, unread) {
      if (unread.length === 0 || told.has(uri)) return
      told.add(uri)
      show(sayUnread(uri, unread))
    },
    forget: uri => void told.delete(uri),
  }
}

/** What of a draft is too long, in one sentence. */
export function sayUnread(uri: string, unread: Unread): string {
  const name = nameOf(uri)
  return unread === 'whole' ? sayTooLong(name) : sayLongLines(name, unread)
}

/** What the user calls a draft. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
