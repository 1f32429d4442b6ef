import {type Case, inList, item, kind, lines, list, p, r, style} from './build'
import {FORMAT_CASES} from './formatCases'

/** Three levels as official documents have them. */
const OFFICIAL = kind(1, [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
])

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
  ...FORMAT_CASES,
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
    name: '五级都有',
    numbering:
      kind(1, [
        ['chineseCounting', '%1、'],
        ['chineseCounting', '（%2）'],
        ['decimal', '%3.'],
        ['decimal', '（%4）'],
        ['decimalEnclosedCircle', '%5'],
      ]) + list(1, 1),
    body: [0, 1, 2, 3, 4, 4, 3, 2, 1, 2].map(level => item('抓好落实', 1, level)).join(''),
    draft: lines(
      ['一、', '（一）', '1.', '（1）', '①', '②', '（2）', '2.', '（二）', '1.'].map(
        number => `${number}抓好落实`,
      ),
    ),
  },
  {
    name: '章、节、条，条随章重新开始',
    numbering:
      kind(1, [
        ['chineseCounting', '第%1章'],
        ['chineseCounting', '第%2节'],
        ['chineseCounting', '第%3条'],
      ]) + list(1, 1),
    body: [0, 1, 2, 2, 1, 2, 0, 1, 2].map(level => item('职责', 1, level)).join(''),
    draft: lines(
      ['第一章', '第一节', '第一条', '第二条', '第二节', '第一条', '第二章', '第一节', '第一条'].map(
        number => `${number}　职责`,
      ),
    ),
  },
  {
    name: '第二级从别的数开始，只有一次',
    numbering:
      OFFICIAL +
      list(1, 1) +
      list(2, 1, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride>'),
    body: item('成绩', 1) + item('增产', 1, 1) + item('续前', 2, 1) + item('再续', 2, 1) + item('任务', 1),
    draft: lines(['一、成绩', '（一）增产', '（三）续前', '（四）再续', '二、任务']),
  },
  {
    name: '两级各用一种样式',
    styles:
      style('First', '一级条目', `<w:pPr>${inList(1)}</w:pPr>`) +
      style('Second', '二级条目', `<w:pPr>${inList(1, 1)}</w:pPr>`),
    numbering: OFFICIAL + list(1, 1),
    body: ['First', 'Second', 'Second', 'First', 'Second']
      .map(id => p('抓好落实', `<w:pStyle w:val="${id}"/>`))
      .join(''),
    draft: lines(['一、抓好落实', '（一）抓好落实', '（二）抓好落实', '二、抓好落实', '（一）抓好落实']),
  },
  {
    name: '样式定了列表，这一段另定一级',
    styles: style('First', '一级条目', `<w:pPr>${inList(1)}</w:pPr>`),
    numbering: OFFICIAL + list(1, 1),
    body:
      p('甲', '<w:pStyle w:val="First"/>') +
      p('子', `<w:pStyle w:val="First"/>${inList(1, 1)}`) +
      p('乙', '<w:pStyle w:val="First"/>'),
    draft: lines(['一、甲', '（一）子', '二、乙']),
  },
  {
    name: '内容控件里的也接着编',
    numbering: OFFICIAL + list(1, 1),
    body:
      item('甲', 1) +
      `<w:sdt><w:sdtPr><w:alias w:val="任务"/></w:sdtPr><w:sdtContent>${item('乙', 1)}</w:sdtContent></w:sdt>` +
      item('丙', 1),
    draft: lines(['一、甲', '二、乙', '三、丙']),
  },
  {
    name: '超链接、书签、加粗的几块字合成一项',
    numbering: OFFICIAL + list(1, 1),
    body:
      p(
        `<w:bookmarkStart w:id="1" w:name="a"/>${r('抓好')}<w:bookmarkEnd w:id="1"/><w:hyperlink w:anchor="a">${r('春')}</w:hyperlink>${r('耕')}`,
        inList(1),
      ) + item('管好水', 1),
    draft: lines(['一、抓好春耕', '二、管好水']),
  },
  {
    name: '带上一级序号的第二级',
    numbering:
      kind(1, [
        ['decimal', '%1.'],
        ['decimal', '%1.%2.'],
        ['decimal', '%1.%2.%3.'],
      ]) + list(1, 1),
    body: [0, 1, 2, 2, 1, 0, 1].map(level => item('职责', 1, level)).join(''),
    draft: lines(['1.', '1.1.', '1.1.1.', '1.1.2.', '1.2.', '2.', '2.1.'].map(number => `${number}职责`)),
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
