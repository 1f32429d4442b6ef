import {describe, expect, test} from 'vitest'
import {type CheckedDraft, mostToDoFirst, totalOf} from '../../client/src/checking/checkedDrafts'
import {draftPattern, excludePattern} from '../../client/src/checking/filePatterns'

describe('全部稿件的次序', () => {
  const drafts = [
    unread('读不了.md'),
    checked('乙.md', 0, 0, 2),
    checked('甲.md', 0, 0, 2),
    checked('有错.md', 0, 1, 0),
    checked('没事.md', 0, 0, 0),
    checked('待填多.md', 12, 0, 0),
    checked('待填少.md', 3, 9, 9),
  ]

  test('待填多的在前，其次看错误、警告，再按名称；未能检查的在最后', () => {
    expect(mostToDoFirst(drafts).map(({path}) => path)).toEqual([
      ...['待填多.md', '待填少.md', '有错.md', '甲.md', '乙.md', '没事.md', '读不了.md'],
    ])
  })

  test('合计不算未能检查的', () => expect(totalOf(drafts, 'slots')).toBe(15))
})

describe('找哪些文件', () => {
  test('设为 Markdown 的其他文件也是稿件', () => {
    const pattern = draftPattern({'*.gw': 'markdown', '*.html': 'html', '发言/**': 'markdown'})
    expect(pattern).toBe(
      '{**/*.md,**/*.markdown,**/*.mdown,**/*.mkd,**/*.MD,**/*.txt,**/*.TXT,**/*.gw,发言/**}',
    )
  })

  test('两处设置排除的都不找，各写一次；带条件的不算', () => {
    const files = {
      '**/.git': true,
      '**/旧稿': true,
      '**/{废稿,备份}/**': true,
      '**/*.js': {when: '$(basename).ts'},
    }
    expect(excludePattern([files, {'**/旧稿': true, '**/附件': false}])).toBe(
      '{**/.git,**/node_modules,**/旧稿,**/废稿/**,**/备份/**}',
    )
  })
})

function checked(path: string, slots: number, errors: number, warnings: number): CheckedDraft {
  return {uri: `file:///${path}`, path, answer: {isFull: true, diagnostics: [], slots, errors, warnings}}
}

function unread(path: string): CheckedDraft {
  return {uri: `file:///${path}`, path, failure: '不是文本文件'}
}
