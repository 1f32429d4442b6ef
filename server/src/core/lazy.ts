/** A value that is made when first asked for. What it is made from is let go of then. */
export interface Lazy<T> {
  (): T
  /** The value if it has been made, else the one from before it. */
  readonly made: () => T | undefined
}

/** Makes a value when first asked for, and once only. Until then `earlier` is the last of its kind that was made. */
export function lazy<T>(make: () => T, earlier?: T): Lazy<T> {
  let value: {readonly made: T} | undefined
  let making: (() => T) | undefined = make
  let last = earlier
  const get = () => {
    value ??= {made: (making as () => T)()}
    making = undefined
    last = value.made
    return value.made
  }
  return Object.assign(get, {made: () => last})
}
