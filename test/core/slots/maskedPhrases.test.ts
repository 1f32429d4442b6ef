import {describe, expect, test} from 'vitest'
import {MASKED, MASKED_ROWS, makeMaskedModel} from '../../../server/src/core/slots/maskedPhrases'

/** A pattern of the table as one of the texts it matches. */
const EXAMPLES: Readonly<Record<string, string>> = {
  '(?<!学)习习近平': '习习近平',
  '(?<![党DdＤ])的二十大': '的二十大',
}

describe('固定提法的每一行，都有一句话离不开它', () => {
  test.each(MASKED_ROWS.map((row, at) => [row.join('|'), row, at] as const))('%s', (_, row, at) => {
    const [kind, left = '', original = '', right = ''] = row
    const without = makeMaskedModel(MASKED_ROWS.filter((_, other) => other !== at))
    const [before, after] = [`${EXAMPLES[left] ?? left}`, right.split('|')[0]?.replace(/\(.*/, '') ?? '']
    if (kind === 'mask') {
      const text = `会议要求，${before}_${after}，抓好落实。`
      const span = {start: text.indexOf('_'), end: text.indexOf('_') + 1}
      expect(MASKED.originalAt(text, span)).toBe(original)
      expect(without.originalAt(text, span)).not.toBe(original)
      return
    }
    const text = `会议要求，${before}${after}，抓好落实。`
    const originals = ({find}: typeof MASKED) => find(text).map(({original}) => original)
    const whole = kind === 'code' ? original : left + original + right
    expect(originals(MASKED)).toContain(whole)
    expect(originals(without)).not.toContain(whole)
  })
})
