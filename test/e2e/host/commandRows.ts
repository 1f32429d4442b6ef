/** What is to be seen after a command. */
export interface Outcome {
  /** The text of the draft, which one undo, or so many, take back. */
  readonly becomes?: string
  readonly steps?: number
  /** What is selected in the draft. */
  readonly selects?: string
  /** In the status bar, in a message, in the side bar or in the panel. */
  readonly says?: RegExp
  /** The tab in front. */
  readonly tab?: RegExp
  /** The text of the draft in front, where it is another one. */
  readonly opens?: RegExp
  /** On the page in a panel. */
  readonly shows?: RegExp
  /** A file that is there then, how it begins, and what is in it besides. */
  readonly file?: readonly [name: string, start: string, ...parts: string[]]
}

/** One command of the manifest and what comes of it. */
export interface CommandRow extends Outcome {
  readonly command: string
  /** The draft, `▮` where the caret is; without it the one of SPEECH. */
  readonly text?: string
  /** What is typed into the boxes that come up; `@name` is a file in the folder of the drafts. */
  readonly answers?: readonly string[]
  /** False where it is all the same to the command in which draft it is given: it is given in one of them only. */
  readonly isOfDraft?: false
  /** It is given when the draft has been read; others, at once. */
  readonly isRead?: true
  /** Skipped where LibreOffice is not there, unless nothing may be skipped. */
  readonly needsOffice?: true
  /** A command to be given first. */
  readonly after?: string
  /** Where no editor is open; else “请先打开一份稿件”. */
  readonly alone?: Outcome & {readonly answers?: readonly string[]}
  /** Where the draft cannot be changed; else nothing changes, which is said. */
  readonly readOnly?: Outcome & {readonly answers?: readonly string[]}
  /** Where the draft was never saved; else the same. */
  readonly unsaved?: Outcome & {readonly answers?: readonly string[]}
}

const READ_ONLY = /只读/

/** The draft where a row has none of its own. */
export const SPEECH = `在全市防汛工作会议上的讲话

同志们：

今天的会议，主要任务是部署防汛工作。

一、▮提高认识

全市投入资金XX万元，XX县出动三千人次，XX县转移群众。

二、抓好落实

（一）查隐患

各县区要逐库排查。

（二）备物资

物资要备足。

三、加强领导

任务艰巨，责任重大。
`
/** Without the caret. */
export const PLAIN = SPEECH.replace('▮', '')
const AT_SLOT = PLAIN.replace('XX', '▮XX')
const AT_COUNTY = PLAIN.replace('XX县', '▮XX县')
const AT_ITEM = PLAIN.replace('（二）备', '（二）▮备')
const SECTION_ONE = PLAIN.slice(PLAIN.indexOf('一、'), PLAIN.indexOf('二、'))
const SECTION_TWO = PLAIN.slice(PLAIN.indexOf('二、'), PLAIN.indexOf('三、'))
/** Its first section after the second. */
export const SWAPPED = PLAIN.replace(
  SECTION_ONE + SECTION_TWO,
  SECTION_TWO.replace('二、', '一、') + SECTION_ONE.replace('一、', '二、'),
)
const PROMOTED = PLAIN.replace('（二）备', '三、备').replace('三、加', '四、加')
const WITHOUT_ONE = PLAIN.replace(SECTION_ONE, '').replace('二、', '一、').replace('三、', '二、')
const GAPPED = PLAIN.replace('三、', '五、').replace('（二）', '（四）▮')
const ITEMS =
  '在全市防汛工作会议上的讲话\n\n同志们：\n\n下一步要做好几件事。\n\n一是查隐患。\n二是备物资。\n▮\n'
const MARKER = SPEECH.replace('▮', '').replace('三、加强领导\n\n任务艰巨，责任重大。', '三、▮')
const FLATTENED = `${PLAIN.slice(0, PLAIN.indexOf('一、'))}▮一、提高认识。要把思想统一起来。二、抓好落实。各县区要逐库排查。三、加强领导。任务艰巨，责任重大。\n`
const SPLIT = FLATTENED.replace('▮', '')
  .replace(/([识实导]。)/g, '$1\n\n')
  .replace(/([二三]、)/g, '\n\n$1')
const ORDINARY = '# 周末买菜\n\n西红柿两斤，鸡蛋一打，再买一把小葱。\n\n晚上做汤，给孩子留一碗。\n'
const NOTHING: Outcome = {}
const SLOT: Outcome = {selects: 'XX'}
const WRITTEN_BACK: Outcome = {says: /来稿\.意见\.docx/, file: ['来稿.意见.docx', 'PK']}

/** One row for each command that the manifest contributes. */
export const COMMAND_ROWS: readonly CommandRow[] = [
  {command: 'nigao.nextSlot', ...SLOT},
  {command: 'nigao.previousSlot', ...SLOT},
  {command: 'nigao.showSlots', says: /全市投入资金XX/, alone: NOTHING},
  {
    command: 'nigao.fillSlot',
    text: AT_SLOT,
    answers: ['120'],
    becomes: PLAIN.replace('XX', '120'),
  },
  {
    command: 'nigao.fillEqualSlots',
    text: AT_COUNTY,
    answers: ['青石'],
    becomes: PLAIN.replaceAll('XX县', '青石县'),
  },
  {
    command: 'nigao.fillOneByOne',
    text: AT_SLOT,
    answers: ['120', '青石', '东湖'],
    becomes: PLAIN.replace('XX万', '120万').replace('XX', '青石').replace('XX', '东湖'),
    steps: 3,
    readOnly: {answers: ['120'], says: READ_ONLY},
  },
  {command: 'nigao.fillForm', tab: /^填写：/, shows: /全市投入资金[\s\S]*县转移群众/, ...SLOT},
  {
    command: 'nigao.fillRows',
    answers: ['@各县.csv', '{XX县}讲话.md', '@'],
    file: ['青石讲话.md', PLAIN.replaceAll('XX县', '青石县')],
  },
  {command: 'nigao.openSlotSheet', opens: /待填事项[\s\S]*\| 1 \|/},
  {command: 'nigao.showLayout', tab: /^版式：/, shows: /各县区要逐库排查/},
  {
    command: 'nigao.printLayout',
    answers: ['@版式.html'],
    file: ['版式.html', '<!DOCTYPE html>', '各县区要逐库排查'],
  },
  {
    command: 'nigao.exportWord',
    // The first layout, then the place.
    answers: ['', '@讲话.docx'],
    says: /已导出 讲话\.docx，还有 3 处待填/,
    file: ['讲话.docx', 'PK'],
  },
  {
    command: 'nigao.exportPdf',
    needsOffice: true,
    answers: ['', '@讲话.pdf'],
    file: ['讲话.pdf', '%PDF', '%%EOF'],
  },
  {command: 'nigao.compare', answers: ['@来稿.docx'], tab: /^对照：/, shows: /没有差别|相同/},
  {
    command: 'nigao.writeBack',
    isOfDraft: false,
    answers: ['@来稿.docx'],
    ...WRITTEN_BACK,
    alone: {answers: ['@来稿.docx'], ...WRITTEN_BACK},
  },
  {
    command: 'nigao.importWord',
    isOfDraft: false,
    answers: ['@来稿.docx'],
    opens: /提高认识/,
    alone: {answers: ['@来稿.docx'], opens: /提高认识/},
  },
  {
    command: 'nigao.setLength',
    answers: ['15分钟'],
    becomes: `---\n时长: 15分钟\n---\n\n${PLAIN}`,
  },
  {command: 'nigao.rehearse', tab: /^试讲：/, shows: /主要任务是部署防汛工作/},
  {command: 'nigao.dismissSlot', text: AT_SLOT, says: /1 处不再算作待填/},
  {command: 'nigao.restoreSlots', text: AT_SLOT, after: 'nigao.dismissSlot', answers: [''], says: /待填 3/},
  {command: 'nigao.filterSlots', answers: [''], says: /待填 3/},
  {command: 'nigao.clearSlotFilter', isOfDraft: false, says: /待填 3/, alone: NOTHING},
  {command: 'nigao.renumber', text: GAPPED, becomes: PLAIN},
  {
    command: 'nigao.renumberSection',
    text: GAPPED,
    becomes: PLAIN.replace('三、', '五、'),
  },
  {command: 'nigao.promote', text: AT_ITEM, becomes: PROMOTED},
  {
    command: 'nigao.demote',
    text: PROMOTED.replace('三、备', '三、▮备'),
    becomes: PLAIN,
  },
  {
    command: 'nigao.moveUp',
    text: PLAIN.replace('二、', '▮二、'),
    becomes: SWAPPED,
  },
  {command: 'nigao.moveDown', becomes: SWAPPED},
  {
    command: 'nigao.renameHeading',
    answers: ['认清形势'],
    becomes: PLAIN.replace('提高认识', '认清形势'),
  },
  {command: 'nigao.extractSection', becomes: WITHOUT_ONE, opens: /^提高认识/},
  {command: 'nigao.deleteSection', becomes: WITHOUT_ONE},
  {command: 'nigao.showLevels', isRead: true, answers: [''], says: /待填 3/},
  {command: 'nigao.splitParagraphs', text: FLATTENED, becomes: SPLIT},
  {
    command: 'nigao.insertSnippet',
    text: `${PLAIN}▮`,
    answers: ['待补'],
    becomes: `${PLAIN}【待补：】`,
    alone: {answers: ['待补'], opens: /【待补：】/},
  },
  {command: 'nigao.readInFull', text: ORDINARY, says: /\d+ 字/},
  {command: 'nigao.leaveAlone', says: /未按公文检查/},
  {command: 'nigao.remindAgain'},
  {command: 'nigao.restartServer', isOfDraft: false, says: /待填 3/, alone: NOTHING},
  {command: 'nigao.showLog', isOfDraft: false, alone: NOTHING},
  {command: 'nigao.openSample', isOfDraft: false, opens: /同志们/, alone: {opens: /同志们/}},
  {
    command: 'nigao.checkAll',
    isOfDraft: false,
    after: 'nigao.clearChecked',
    // One lies in each of the two folders, and one in front.
    says: /共 3 份稿件/,
    alone: {says: /共 2 份稿件/},
  },
  {command: 'nigao.clearChecked', isOfDraft: false, after: 'nigao.checkAll', alone: NOTHING},
  {
    command: 'nigao.continueNumbering',
    isRead: true,
    text: ITEMS,
    becomes: ITEMS.replace('▮', '三是'),
    alone: NOTHING,
  },
  {
    command: 'nigao.indentMarker',
    isRead: true,
    text: MARKER,
    becomes: MARKER.replace('三、▮', '（三）'),
    alone: NOTHING,
  },
  {
    command: 'nigao.outdentMarker',
    isRead: true,
    text: MARKER.replace('三、▮', '（三）▮'),
    becomes: MARKER.replace('▮', ''),
    alone: NOTHING,
  },
  {
    command: 'nigao.newDraft',
    isOfDraft: false,
    answers: ['会议纪要', '防汛会议纪要', '', '', ''],
    opens: /防汛会议纪要/,
    alone: {answers: ['会议纪要', '防汛会议纪要', '', '', ''], opens: /防汛会议纪要/},
  },
  {command: 'nigao.addRemark', says: /关于“/, unsaved: {says: /请先保存/}},
  {command: 'nigao.saveRemark', isOfDraft: false, alone: NOTHING},
  {command: 'nigao.resolveRemark', isOfDraft: false, alone: NOTHING},
  {command: 'nigao.reopenRemark', isOfDraft: false, alone: NOTHING},
  {command: 'nigao.removeRemark', isOfDraft: false, alone: NOTHING},
  {
    command: 'nigao.toggleResolvedRemarks',
    isOfDraft: false,
    says: /已解决的批注/,
    alone: {says: /已解决的批注/},
  },
]
