import * as vscode from 'vscode'

/** Milliseconds that nobody needs to be told about. */
const MOMENT = 500

/**
 * Waits for work that may take long. After a moment a notification says what is being done, and calls it off where the writer
 * wants it: then nothing comes back at once, even if the work, whose token says so, goes on. Rejects where the work does.
 */
export async function patiently<Done>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<Done>,
): Promise<{readonly done: Done} | undefined> {
  const source = new vscode.CancellationTokenSource()
  const working = work(source.token).then(done => ({done}))
  try {
    return (await Promise.race([working, afterMoment()])) ?? (await inSight(title, working, source))
  } finally {
    source.dispose()
  }
}

function inSight<Done>(
  title: string,
  working: Promise<Done>,
  source: vscode.CancellationTokenSource,
): Thenable<Done | undefined> {
  const location = vscode.ProgressLocation.Notification
  return vscode.window.withProgress({location, title, cancellable: true}, (_, token) => {
    const calledOff = new Promise<undefined>(resolve => {
      token.onCancellationRequested(() => {
        source.cancel()
        resolve(undefined)
      })
    })
    return Promise.race([working, calledOff])
  })
}

function afterMoment(): Promise<undefined> {
  return new Promise(resolve => setTimeout(() => resolve(undefined), MOMENT))
}
