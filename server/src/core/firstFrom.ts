/** Index of the first value for which `isLater` holds; the values for which it does not all stand before it. */
export function firstFrom<T>(values: readonly T[], isLater: (value: T) => boolean): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isLater(values[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
