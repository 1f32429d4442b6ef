/** As in VS Code: what calls work off, and how the work hears of it. */
export class CancellationTokenSource {
  private readonly listeners = new Set<() => unknown>()
  readonly token = {
    isCancellationRequested: false,
    onCancellationRequested: (listener: () => unknown) => {
      this.listeners.add(listener)
      return {dispose: () => void this.listeners.delete(listener)}
    },
  }
  readonly cancel = () => {
    this.token.isCancellationRequested = true
    for (const listener of this.listeners) listener()
  }
  readonly dispose = () => this.listeners.clear()
}
