import {blockCutter, splitLines} from '../blocks/splitBlocks'
import {addEvidence, countEvidence} from './evidence'
import {weigh} from './judge'
import {readOwnScope} from './ownScope'

/**
 * Whether a Markdown text reads like an official text, or says so in its front matter: what `judgeScope` finds of the same
 * text with the scope `auto`, without reading all the rest of it. Never fails.
 */
export function isOfficialText(text: string): boolean {
  const lines = splitLines(text)
  const cut = blockCutter(index => lines[index])
  const counts: (readonly number[])[] = []
  for (let line = 0; line < lines.length; ) {
    const block = cut(line)
    const own = lines.slice(line, line + block.lines).join('')
    const scope = block.kind === 'frontMatter' ? readOwnScope(own) : undefined
    if (scope === 'always' || scope === 'off') return scope === 'always'
    counts.push(countEvidence(own, block.kind))
    line += block.lines
  }
  return 0 <= weigh(addEvidence(counts)).odds
}
