import {describe, expect, it} from 'vitest'
import {carryOver} from '../../client/webview/carryOver'

describe('carryOver', () => {
  it('keeps a label that is still there, wherever it stands now', () => {
    expect(names(['甲', '乙', '丙'], ['丙', '甲', '乙'])).toEqual({甲: '甲', 乙: '乙', 丙: '丙'})
  })

  it('follows a label whose words were edited', () => {
    expect(names(['XX县', '完成投资XX亿元', '增长%'], ['XX县', '共完成投资XX亿元', '增长%'])).toEqual({
      XX县: 'XX县',
      完成投资XX亿元: '共完成投资XX亿元',
      '增长%': '增长%',
    })
  })

  it('follows a label when the slot beside it is filled', () => {
    expect(names(['XX县', 'X县完成投资XX亿元'], ['山县完成投资XX亿元'])).toEqual({
      X县完成投资XX亿元: '山县完成投资XX亿元',
    })
  })

  it('has no new label for what is gone, and takes nothing away from what is new', () => {
    expect(names(['甲', '乙'], ['甲'])).toEqual({甲: '甲'})
    expect(names(['甲'], ['甲', '乙'])).toEqual({甲: '甲'})
    expect(names([], ['甲'])).toEqual({})
    expect(names(['甲'], [])).toEqual({})
  })

  it('never gives two labels the same new one', () => {
    const renamed = carryOver(['投资XX亿元', '投资XX万元', '引资XX亿元'], ['出资XX亿元'])
    expect(new Set(renamed.values()).size).toBe(renamed.size)
  })
})

function names(old: readonly string[], now: readonly string[]): Record<string, string> {
  return Object.fromEntries(carryOver(old, now))
}
