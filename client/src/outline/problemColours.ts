import * as vscode from 'vscode'
import type {OutlineEntry} from '../../../server/src/lsp/protocol'

/** Addresses of rows rather than of files; what they look like is all that an address says. */
const SCHEME = 'nigao-outline'
/** Two characters are all that a badge has room for. */
const MOST = 9

type Problems = Pick<OutlineEntry, 'errors' | 'warnings'>

/** Colours the rows that have a `problemUri` as the built-in outline does, with how many problems there are. */
export function colourProblems(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.window.registerFileDecorationProvider({
      provideFileDecoration: ({scheme, path, fragment}) =>
        scheme === SCHEME
          ? {color: new vscode.ThemeColor(path.slice(1)), badge: fragment, propagate: false}
          : undefined,
    }),
  )
}

/** What a row with problems has for its `resourceUri`; undefined where there are none. */
export function problemUri({errors, warnings}: Problems): vscode.Uri | undefined {
  const count = errors + warnings
  if (count === 0) return undefined
  const colour = errors > 0 ? 'list.errorForeground' : 'list.warningForeground'
  const fragment = count > MOST ? `${MOST}+` : String(count)
  return vscode.Uri.from({scheme: SCHEME, path: `/${colour}`, fragment})
}
