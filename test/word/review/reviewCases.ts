import {type Case, item, kind, list, p, r, table} from '../import/build'

/** A test: what stands in a file in which something is found, and the words that the remarks are hung on. */
export interface ReviewCase extends Omit<Case, 'draft' | 'losses'> {
  readonly words: readonly string[]
  /** How many changes are tracked. */
  readonly changes: number
  /** LibreOffice itself loses words of it as soon as there is a comment in it. */
  readonly isLostInOffice?: true
}

const BOLD = '<w:b/>'

function control(content: string): string {
  return `<w:sdt><w:sdtPr><w:alias w:val="县"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

function box(text: string): string {
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>`
}

/** Findings and safe fixes wherever words can stand. */
export const REVIEW_CASES: readonly ReviewCase[] = [
  {name: '一段之中', body: p('同志们，去年修堤三十里,清渠五十里。'), words: [','], changes: 1},
  {
    name: '几种格式的文字之间',
    body: p(r('今年投资', BOLD) + r('X') + r('X', '<w:i/>') + r('亿元,要抓好', BOLD) + r('落实。')),
    words: ['XX', ','],
    changes: 1,
  },
  {
    name: '一个字一种格式',
    body: p(r('去年修堤') + r(',', BOLD) + r('清渠。')),
    words: [','],
    changes: 1,
  },
  {
    name: '超链接里',
    body: p(`<w:hyperlink r:id="x">${r('县政府网站,水利局')}</w:hyperlink>${r('都已刊登。')}`),
    words: [','],
    changes: 1,
  },
  {
    name: '内容控件里',
    body: p(r('请') + control(r('清河县,白河县')) + r('抓好落实。')),
    words: [','],
    changes: 1,
  },
  {
    name: '整段的内容控件里',
    body: control(p('去年修堤,清渠。')) + p('今年备料。'),
    words: [','],
    changes: 1,
    isLostInOffice: true,
  },
  {
    name: '没有填的内容控件',
    body: p(
      `${r('请')}<w:sdt><w:sdtPr><w:alias w:val="单位名称"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处输入文字')}</w:sdtContent></w:sdt>${r('于月底前报送。')}`,
    ),
    words: ['单击此处输入文字'],
    changes: 0,
  },
  {
    name: '表格、表格里的表格',
    body: table([
      [p('县'), p('进度')],
      [p('清河,开工'), table([[p('投资XX亿元'), p('好,快')]]) + p('')],
    ]),
    words: [',', 'XX', ','],
    changes: 2,
  },
  {
    name: '文本框里，批注在框上',
    body: p(`${r('去年修堤,清渠。')}${box('今年投资XX亿元,要抓好。')}${r('完了,散会。')}`),
    words: [',', ',', '今年投资XX亿元,要抓好。', '今年投资XX亿元,要抓好。'],
    changes: 3,
  },
  {
    name: '跨过文本框的几行',
    body: p(`${r('首页')}${box('发布时间：2025-03-05')}${r(' > 公文库 > 讲话')}`) + p('去年修堤,清渠。'),
    words: ['首页发布时间：2025-03-05', ','],
    changes: 1,
  },
  {
    name: '脚注里，批注在注的号上',
    footnotes: `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r('据县统计局,XX年。')}`)}</w:footnote>`,
    body: p(`${r('增产一成')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}`),
    words: ['', ''],
    changes: 1,
  },
  {
    name: '自动编号，批注在第一个字块上',
    numbering:
      kind(1, [['chineseCounting', '%1、']]) +
      list(1, 1) +
      list(2, 1, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>`),
    body: item('总体情况', 1) + p('去年修堤,清渠。') + item('主要任务', 2) + p('今年备料。'),
    words: [',', '主要任务'],
    changes: 1,
  },
  {
    name: '自动编号里的标点改不了，只有批注',
    numbering: kind(1, [['lowerRoman', '(%1)']]) + list(1, 1),
    body: item('抓好落实', 1) + item('', 1),
    words: ['抓好落实'],
    changes: 0,
  },
  {
    name: '别人的修订里',
    body: p(
      `${r('去年')}<w:ins w:id="1" w:author="王">${r('修堤,清渠')}${r('XX里')}</w:ins><w:del w:id="2" w:author="王"><w:r><w:delText>都好,</w:delText></w:r></w:del>${r('。')}`,
    ),
    words: [',', 'XX'],
    changes: 1,
  },
  {
    name: '已有批注的，编号不撞',
    comments: `<w:comment w:id="0" w:author="王">${p('请核实')}</w:comment>`,
    body: p(
      `<w:commentRangeStart w:id="0"/><w:bookmarkStart w:id="1" w:name="a"/>${r('今年投资XX亿元')}<w:bookmarkEnd w:id="1"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r(',要抓好。')}`,
    ),
    words: ['XX', ','],
    changes: 1,
  },
  {
    name: '实体、两头的空格',
    body: p('<w:r><w:t> 增长&gt;5%,超过&#x7532;县&amp;乙县,XX个。 </w:t></w:r>'),
    words: [',', ',', 'XX'],
    changes: 2,
  },
  {
    name: '一个字块里还有制表符、换行',
    body: p(
      '<w:r><w:rPr><w:b/></w:rPr><w:t>市长,</w:t><w:tab/><w:t>副市长,</w:t><w:br/><w:t>请抓好XX项。</w:t></w:r>',
    ),
    words: [',', ',', 'XX'],
    changes: 2,
  },
  {
    name: '域的结果随时重算，批注在整个域上，不改',
    body: p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('第三部分,已经')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('说到。')}<w:fldSimple w:instr=" DATE ">${r('X月X日,')}</w:fldSimple>${r('印发。')}`,
    ),
    words: ['第三部分,已经', 'X月X日,', 'X月X日,', 'X月X日,'],
    changes: 0,
  },
  {
    name: '超链接的域，文字是写稿人的',
    body: p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "http://localhost" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('县政府网站,水利局')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('都已刊登。')}`,
    ),
    words: [','],
    changes: 1,
  },
  {
    name: '没有结束的域，后面各段照常',
    body:
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('第三部分,已经')}${r('说到。')}`,
      ) + p('去年修堤,清渠。'),
    words: ['第三部分,已经说到。', ','],
    changes: 1,
  },
  {
    name: '没有填的域',
    body: p(
      `${r('单位')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD 单位 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('«单位»')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('抓好。')}`,
    ),
    words: ['«单位»'],
    changes: 0,
  },
  {
    name: '删去的段落标记，两段接成一段',
    body: p(r('前半句,'), '<w:rPr><w:del w:id="1" w:author="王"/></w:rPr>') + p('后半句,投资XX亿元。'),
    words: [',', ',', 'XX'],
    changes: 2,
  },
  {
    name: '加粗的，换的也加粗',
    body: p(r('一是备料要早,', BOLD) + r('三是开工要快。')),
    words: [',', '三是'],
    changes: 1,
  },
  {
    name: '成对的括号',
    body: p('去年(全年)修堤。') + p('(一)备料') + p('(二)开工'),
    words: ['(全年)', '(一)', '(二)'],
    changes: 6,
  },
  {
    name: '别的前缀',
    body: '',
    more: {
      'word/document.xml':
        '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>去年修堤,清渠。</x:t></x:r></x:p></x:body></x:document>',
    },
    words: [','],
    changes: 1,
  },
  {
    name: '公式、拼音旁边',
    body: p(
      `${r('按')}<m:oMath><m:r><m:t>XX</m:t></m:r></m:oMath>${r('计算,')}<w:r><w:ruby><w:rubyPr/><w:rt>${r('hǔ')}</w:rt><w:rubyBase>${r('某某')}</w:rubyBase></w:ruby></w:r>${r('局负责。')}`,
    ),
    words: ['XX', ',', 'hǔ某某'],
    changes: 1,
  },
  {
    name: '没有可改的',
    body: p('同志们：'),
    words: [],
    changes: 0,
  },
]
