import MarkdownIt from 'markdown-it'
import {expect, test} from 'vitest'
import {foldDraft, readManuscript} from '../../server/src/core/index'
import {showDrafts} from '../../server/src/preview/showDrafts'
import {describeShared} from '../shared'
import {startingDrafts} from '../startingDrafts'

const LINE = /<br>|<\/(?:p|h\d|li|td|th)>|\n/
const MARK = /<mark class="nigao-slot/g
const TAG = /<[^>]*>/g

describeShared('seeds', '预览里的原始稿件', () => readable('seeds'))
describeShared('starts', '预览里的网上稿件', () => readable('starts'))

function readable(folder: 'seeds' | 'starts'): void {
  test.each(startingDrafts(folder))('$name 一行一段，没有代码块，没有露出来的星号，有标记', ({text}) => {
    const html = showDrafts(new MarkdownIt({html: true, linkify: true})).render(text)
    expect(html).not.toContain('<pre>')
    expect(html).not.toMatch(/\*\*[一-龥]是/)
    const shown = html.split(LINE).filter(line => line.replace(TAG, '').trim() !== '')
    const written = text.split(/\r?\n/).filter(line => /[\p{L}\p{N}]/u.test(line))
    expect(shown.length).toBeGreaterThanOrEqual(written.length)
    expect(html.match(MARK)?.length ?? 0).toBe(foldDraft(readManuscript(text)).slots.length)
  })
}
