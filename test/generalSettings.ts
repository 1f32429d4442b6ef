import {DEFAULT_SIGN, SIGNS} from '../server/src/core/slots/sign'

/** VS Code finds a setting by the words of its description, and drafters look for ours by our name. */
export const OURS = '拟稿：'

const IN_ORDER = {
  'nigao.scope': {
    type: 'string',
    enum: ['auto', 'always', 'off'],
    enumItemLabels: ['像公文的才检查', '一律检查', '一律不检查'],
    enumDescriptions: [
      '程序说明、笔记、小说不查',
      '每一份 Markdown 和纯文本都检查',
      '什么也不报、不列、不改',
    ],
    default: 'auto',
    description: `${OURS}检查哪些文件；单独一份可在文首写“拟稿: 开”或“拟稿: 关”`,
  },
  'nigao.placeholder.report': {
    type: 'string',
    enum: ['onSave', 'onType'],
    enumItemLabels: ['打开和保存时', '随时'],
    enumDescriptions: ['输入过程中只减不增', '输入过程中也提示'],
    default: 'onSave',
    description: `${OURS}何时提示待填之处`,
  },
  'nigao.placeholder.remindOnSave': {
    type: 'boolean',
    default: true,
    description: `${OURS}保存时如仍有待填之处，给出一条提示；认错了的，在“待填”清单里右键选“这不是待填”，就不再提示`,
  },
  'nigao.placeholder.sign': {
    type: 'string',
    enum: SIGNS,
    default: DEFAULT_SIGN,
    description: `${OURS}待填之处统一写成的符号，修正时用它替换会被 Markdown 当作标记的符号`,
  },
  'nigao.placeholder.formulas': {
    type: 'array',
    items: {type: 'string', minLength: 4},
    uniqueItems: true,
    default: [],
    description: `${OURS}本单位常用的固定提法，一条写一句整的；稿件里其中的词语被滤去时，据此补上`,
  },
  'nigao.placeholder.blockExport': {
    type: 'boolean',
    default: false,
    description: `${OURS}导出 Word、打印之前，如仍有待填之处，先逐处列出，问是否仍要导出、打印`,
  },
  'nigao.exportProfile': {
    type: 'string',
    enum: ['ask', 'auto', 'speech', 'official', 'read-aloud'],
    enumItemLabels: ['先问一声', '公文版式', '讲话稿', '公文', '台前朗读件'],
    enumDescriptions: [
      '每次导出时选一种',
      '文首写了版头、版记的印上',
      '不印版头、版记',
      '印版头、版记，文首没有写的说出来',
      '大字，一句不跨页，写明的字注音',
    ],
    default: 'ask',
    description: `${OURS}导出 Word、PDF 时排成哪一种版式`,
  },
  'nigao.speakingRate': {
    type: 'number',
    default: 180,
    minimum: 60,
    maximum: 400,
    description: `${OURS}讲话语速（每分钟音节数），用于估算讲话时长`,
  },
  'nigao.continueNumbering': {
    type: 'boolean',
    default: true,
    description: `${OURS}在小标题或“一是”等各项的行末按 Enter，另起一行并写上下一个序号；只有序号的一行，Enter 去掉序号，Tab、Shift+Tab 改变层次`,
  },
  'nigao.paste': {
    type: 'string',
    enum: ['ask', 'tidy', 'off'],
    enumItemLabels: ['先问一声', '直接整理', '原样留着'],
    enumDescriptions: [
      '有网页残留或者好几处多余的空白，问要不要整理',
      '粘贴以后随即整理，撤销一次还原',
      '粘贴什么就是什么',
    ],
    default: 'ask',
    description: `${OURS}把成段的文字粘贴进稿件以后怎么办：删去网页残留、多余的空白，标点写规范，编号一个不动`,
  },
  'nigao.remarkAuthor': {
    type: 'string',
    default: '',
    description: `${OURS}批注署谁的名；空着时第一次批注问一声`,
  },
  'nigao.frames': {
    type: 'string',
    default: '',
    description: `${OURS}存放自备框架（.md、.txt）的文件夹，“新建稿件”里一并列出；相对路径从打开的文件夹算起`,
  },
}

/** The settings that belong to no rule, as the manifest has them; the page of settings shows them in this order. */
export const GENERAL_SETTINGS = Object.fromEntries(
  Object.entries(IN_ORDER).map(([name, setting], order) => [name, {...setting, order}]),
)
