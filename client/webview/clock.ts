const SECOND = 1000

/** `1:05` of so many milliseconds, to the second. */
export function inMinutes(time: number): string {
  const seconds = Math.round(time / SECOND)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** `+0:20` or `−1:05`; `0:00` where there is no difference. */
export function difference(time: number): string {
  const text = inMinutes(Math.abs(time))
  return text === '0:00' ? text : `${time < 0 ? '−' : '+'}${text}`
}

/** `15:04` */
export function clockTime(date: Date): string {
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`
}
