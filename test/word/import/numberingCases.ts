import {type Case, inList, item, kind, list, p, style} from './build'

/** Three levels as official documents have them. */
const OFFICIAL = kind(1, [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
])

/** A list of one level whose first items are numbered so. */
function format(
  name: string,
  id: string,
  text: string,
  numbers: readonly string[],
  start = 1,
  more = '',
): Case {
  return {
    name,
    numbering: kind(1, [[id, text, more, start]]) + list(1, 1),
    body: numbers.map(() => item('抓好落实', 1)).join(''),
    draft: lines(numbers.map(number => `${number}抓好落实`)),
  }
}

function lines(texts: readonly string[]): string {
  return texts.map(text => `${text}\n`).join('\n')
}

/** Automatic numbers. */
export const NUMBERING_CASES: readonly Case[] = [
  {
    name: '三级编号，上一级出现后下一级重新开始',
    numbering: OFFICIAL + list(1, 1),
    body: [
      item('总体情况', 1),
      item('成绩', 1, 1),
      item('粮食增产', 1, 2),
      item('水利加固', 1, 2),
      item('不足', 1, 1),
      item('任务', 1),
      item('抓春耕', 1, 1),
      item('备足种子', 1, 2),
    ].join(''),
    draft: lines([
      '一、总体情况',
      '（一）成绩',
      '1.粮食增产',
      '2.水利加固',
      '（二）不足',
      '二、任务',
      '（一）抓春耕',
      '1.备足种子',
    ]),
  },
  format('汉字数字过十', 'chineseCounting', '%1、', ['九、', '十、', '十一、'], 9),
  format('汉字数字过二十', 'chineseCountingThousand', '%1、', ['十九、', '二十、', '二十一、'], 19),
  format(
    '汉字数字过百',
    'chineseCountingThousand',
    '第%1条',
    ['第九十九条　', '第一百条　', '第一百零一条　'],
    99,
  ),
  format('日文的汉字数字', 'japaneseCounting', '（%1）', ['（十）', '（十一）'], 10),
  format('台湾的汉字数字', 'taiwaneseCountingThousand', '%1、', ['一、', '二、']),
  format('逐位的汉字数字', 'ideographDigital', '%1、', ['九、', '一〇、', '一一、'], 9),
  format('全角数字', 'decimalFullWidth', '%1．', ['９．', '１０．'], 9),
  format('带圈数字', 'decimalEnclosedCircleChinese', '%1', ['①', '②', '③']),
  format('两位数字', 'decimalZero', '%1 ', ['01 ', '02 ']),
  format('大写字母过二十六', 'upperLetter', '%1.', ['Z.', 'AA.'], 26),
  format('小写字母', 'lowerLetter', '%1)', ['a)', 'b)']),
  format('罗马数字', 'upperRoman', '%1.', ['IV.', 'V.'], 4),
  format('小写罗马数字', 'lowerRoman', '(%1)', ['(viii)', '(ix)'], 8),
  format('天干', 'ideographTraditional', '%1、', ['甲、', '乙、']),
  format('地支', 'ideographZodiac', '%1、', ['子、', '丑、']),
  format('大写汉字', 'chineseLegalSimplified', '%1、', ['壹、', '贰、']),
  format('没有数字的文字', 'none', '附则：', ['附则：', '附则：']),
  format('项目符号', 'bullet', '\uf06c', ['● ', '● ']),
  format('认不出的项目符号', 'bullet', '\uf0f0', ['• ', '• ']),
  format('数字后面没有标点的空一格', 'decimal', '%1', ['1 ', '2 ']),
  format('设了后面什么也没有的不空', 'decimal', '%1', ['1', '2'], 1, '<w:suff w:val="nothing"/>'),
  {
    name: '各级连着写，设了正规形式的都用数字',
    numbering:
      kind(1, [
        ['chineseCounting', '第%1章'],
        ['decimal', '%1.%2', '<w:isLgl/>'],
        ['decimal', '%1.%2.%3', '<w:isLgl/>'],
      ]) + list(1, 1),
    body: item('总则', 1) + item('范围', 1, 1) + item('对象', 1, 2) + item('职责', 1, 1),
    draft: lines(['第一章　总则', '1.1 范围', '1.1.1 对象', '1.2 职责']),
  },
  {
    name: '不随上一级重新开始的',
    numbering:
      kind(1, [
        ['chineseCounting', '%1、'],
        ['decimal', '%2.', '<w:lvlRestart w:val="0"/>'],
      ]) + list(1, 1),
    body: item('成绩', 1) + item('增产', 1, 1) + item('任务', 1) + item('春耕', 1, 1),
    draft: lines(['一、成绩', '1.增产', '二、任务', '2.春耕']),
  },
  {
    name: '只随第一级重新开始的',
    numbering:
      kind(1, [
        ['chineseCounting', '%1、'],
        ['chineseCounting', '（%2）'],
        ['decimal', '%3.', '<w:lvlRestart w:val="1"/>'],
      ]) + list(1, 1),
    body:
      item('成绩', 1) +
      item('农业', 1, 1) +
      item('增产', 1, 2) +
      item('工业', 1, 1) +
      item('提质', 1, 2) +
      item('任务', 1) +
      item('农业', 1, 1) +
      item('春耕', 1, 2),
    draft: lines([
      '一、成绩',
      '（一）农业',
      '1.增产',
      '（二）工业',
      '2.提质',
      '二、任务',
      '（一）农业',
      '1.春耕',
    ]),
  },
  {
    name: '另一处从头开始的',
    numbering:
      OFFICIAL +
      list(1, 1) +
      list(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    body: item('上篇甲', 1) + item('上篇乙', 1) + item('下篇甲', 2) + item('下篇乙', 2),
    draft: lines(['一、上篇甲', '二、上篇乙', '一、下篇甲', '二、下篇乙']),
  },
  {
    name: '从别的数开始的',
    numbering:
      OFFICIAL + list(1, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
    body: item('续前', 1) + item('再续', 1),
    draft: lines(['五、续前', '六、再续']),
  },
  {
    name: '同一种列表接着编',
    numbering: OFFICIAL + list(1, 1) + list(2, 1),
    body: item('甲', 1) + p('说明。') + item('乙', 2),
    draft: lines(['一、甲', '说明。', '二、乙']),
  },
  {
    name: '两种列表各编各的',
    numbering: OFFICIAL + kind(2, [['decimal', '%1.']]) + list(1, 1) + list(2, 2),
    body: item('甲', 1) + item('子', 2) + item('丑', 2) + item('乙', 1) + item('寅', 2),
    draft: lines(['一、甲', '1.子', '2.丑', '二、乙', '3.寅']),
  },
  {
    name: '一处换了写法的级别',
    numbering:
      OFFICIAL +
      list(
        1,
        1,
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1部分"/></w:lvl></w:lvlOverride>',
      ),
    body: item('成绩', 1) + item('任务', 1),
    draft: lines(['第1部分　成绩', '第2部分　任务']),
  },
  {
    name: '编号写在样式里，级别由编号里的样式名定',
    styles:
      style('H1', 'heading 1', `<w:pPr>${inList(1)}<w:outlineLvl w:val="0"/></w:pPr>`) +
      style(
        'H2',
        'heading 2',
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>',
      ),
    numbering:
      kind(1, [
        ['chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'],
        ['chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'],
      ]) + list(1, 1),
    body: ['H1', 'H2', 'H2', 'H1', 'H2'].map(id => p('抓好落实', `<w:pStyle w:val="${id}"/>`)).join(''),
    draft: lines(['一、抓好落实', '（一）抓好落实', '（二）抓好落实', '二、抓好落实', '（一）抓好落实']),
  },
  {
    name: '样式从上一级样式得来编号',
    styles:
      style('Base', '条目', `<w:pPr>${inList(1)}</w:pPr>`) +
      style('Own', '本单位条目', '<w:basedOn w:val="Base"/>'),
    numbering: OFFICIAL + list(1, 1),
    body: p('甲', '<w:pStyle w:val="Own"/>') + p('乙', '<w:pStyle w:val="Base"/>'),
    draft: lines(['一、甲', '二、乙']),
  },
  {
    name: '这一段取消了样式里的编号',
    styles: style('Item', '条目', `<w:pPr>${inList(1)}</w:pPr>`),
    numbering: OFFICIAL + list(1, 1),
    body:
      p('甲', '<w:pStyle w:val="Item"/>') +
      p('不编号', '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('乙', '<w:pStyle w:val="Item"/>'),
    draft: lines(['一、甲', '不编号', '二、乙']),
  },
  {
    name: '列表由列表样式定',
    styles: `<w:style w:type="numbering" w:styleId="Outline"><w:name w:val="提纲"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    numbering:
      '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Outline"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Outline"/></w:abstractNum>' +
      list(1, 1) +
      list(2, 2),
    body: item('甲', 2) + item('乙', 2),
    draft: lines(['一、甲', '二、乙']),
  },
  {
    name: '先出现下一级的',
    numbering:
      kind(1, [
        ['decimal', '%1.'],
        ['decimal', '%1.%2'],
      ]) + list(1, 1),
    body: item('甲', 1, 1) + item('乙', 1, 1) + item('丙', 1),
    draft: lines(['1.1 甲', '1.2 乙', '2.丙']),
  },
  {
    name: '表格里的编号接着编',
    numbering: OFFICIAL + list(1, 1),
    body:
      item('甲', 1) +
      `<w:tbl><w:tr><w:tc>${item('乙', 1)}</w:tc><w:tc>${p('责任')}</w:tc></w:tr></w:tbl>` +
      item('丙', 1),
    draft: '一、甲\n\n| 二、乙 | 责任 |\n| --- | --- |\n\n三、丙\n',
  },
  {
    name: '删去的一段不占编号',
    numbering: OFFICIAL + list(1, 1),
    body:
      item('甲', 1) +
      p(
        `<w:del w:id="1" w:author="王"><w:r><w:delText>乙</w:delText></w:r></w:del>`,
        `${inList(1)}<w:rPr><w:del w:id="2" w:author="王"/></w:rPr>`,
      ) +
      item('丙', 1),
    draft: lines(['一、甲', '二、丙']),
    losses: ['修订照接受以后的文字导入，删去的 1 处没有导入：第 2 段“乙”'],
  },
]
