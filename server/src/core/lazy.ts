/** A value that is made when first asked for. What it is made from is let go of then. */
export interface Lazy<T> {
  (): T
  /** The value if it has been made. */
  readonly made: () => T | undefined
}

/** Makes a value when first asked for, and once only. */
export function lazy<T>(make: () => T): Lazy<T> {
  let value: {readonly made: T} | undefined
  let making: (() => T) | undefined = make
  const get = () => {
    value ??= {made: (making as () => T)()}
    making = undefined
    return value.made
  }
  return Object.assign(get, {made: () => value?.made})
}
