import fc from 'fast-check'
import type {Host} from './openHost'

const COMMANDS = 200
const SEED = 20_261_129
/** Of those that change the structure, the ones that ask nothing; deleting only now and then, or nothing would be left. */
const CHANGES = [
  ...['moveUp', 'moveDown', 'promote', 'demote'],
  ...['moveUp', 'moveDown', 'promote', 'demote'],
  ...['moveUp', 'moveDown', 'renumber', 'renumberSection', 'splitParagraphs', 'deleteSection'],
].map(name => `nigao.${name}`)

const step = fc.record({command: fc.constantFrom(...CHANGES), at: fc.nat(9_999)})

/** A draft that speaks of none of its own numbers: what follows from a change is asked about. */
export const LONG_SPEECH = `在全市防汛工作会议上的讲话

同志们：

${[...'一二三四五六七八']
  .map((numeral, at) => {
    const items = [...'一二三'].map(item => `（${item}）把第${at}类隐患查到底𠮷\n\n各县区要逐库排查。\n`)
    return `${numeral}、抓好这一方面\n\n全市上下都要动起来。\n\n${items.join('\n')}`
  })
  .join('\n')}`

/** What came of it: how many of the commands changed anything, each in one step, and the text before and after the undoing. */
export interface Walked {
  readonly changes: number
  readonly largest: number
  readonly changed: string
  readonly undone: string
}

/** Gives two hundred commands one after the other, each somewhere else in the draft, and takes back what they changed. */
export function walkStructure(host: Host, address: string): Promise<Walked> {
  const steps = fc.sample(step, {numRuns: COMMANDS, seed: SEED})
  return host.evaluate(
    async ({commands, Selection, Uri, window, workspace}, {address, steps}) => {
      const document = await workspace.openTextDocument(Uri.parse(address))
      const editor = await window.showTextDocument(document)
      let [changes, largest] = [0, 0]
      for (const {command, at} of steps) {
        const lines = [...Array(document.lineCount).keys()].filter(line => document.lineAt(line).text !== '')
        const line = lines[at % lines.length] ?? 0
        editor.selection = new Selection(line, 0, line, 0)
        const {version} = document
        await commands.executeCommand(command)
        largest = Math.max(largest, document.version - version)
        if (version < document.version) changes++
      }
      const changed = document.getText()
      for (let done = 0; done < changes; done++) await commands.executeCommand('undo')
      return {changes, largest, changed, undone: document.getText()}
    },
    {address, steps},
  )
}
