import {createContext, Script} from 'node:vm'

/** Milliseconds. VS Code's extension host does nothing else meanwhile. */
const LONGEST = 3000
/** Milliseconds. A document that took too long is read again on a keystroke no more often than this. */
const REST = 60_000

/** The program that reads, with a time limit: nothing else ends an expression that backtracks. */
const RUN = new Script('run()')
const context: {run?: () => unknown} = createContext({})

/**
 * A reader that gives up on a document for a while, undefined, where it takes too long or fails. Documents are told
 * apart by name.
 */
export function bounded<Result>(
  read: (text: string) => Result,
): (document: string, text: string) => Result | undefined {
  const resting = new Map<string, number>()
  return (document, text) => {
    if (Date.now() < (resting.get(document) ?? 0)) return undefined
    try {
      context.run = () => read(text)
      return RUN.runInContext(context, {timeout: LONGEST})
    } catch (error) {
      console.error('nigao: preview', document, error)
      resting.set(document, Date.now() + REST)
      return undefined
    }
  }
}
