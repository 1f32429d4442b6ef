import {type Case, inList, kind, list, p, r, style, table} from './build'

const TITLE = style('T', 'Title', '')
const BOLD = '<w:b/>'

function field(code: string, result: string, form = ''): string {
  const mark = (type: string, inside = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`
  return `${mark('begin', form)}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
}

function control(properties: string, content: string): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

function box(text: string): string {
  return `<w:txbxContent>${p(text)}</w:txbxContent>`
}

/** Words, headings and what stands around them. */
export const TEXT_CASES: readonly Case[] = [
  {
    name: '标题前加“#”，换行的接成一行，空段和缩进的空格去掉',
    styles: TITLE,
    body:
      p(`${r('在全县水利工作')}<w:r><w:br/></w:r>${r('会议上的讲话')}`, '<w:pStyle w:val="T"/>') +
      p('') +
      p('同志们：') +
      p('　　去年修堤三十里。'),
    draft: '# 在全县水利工作会议上的讲话\n\n同志们：\n\n去年修堤三十里。\n',
  },
  {
    name: '没有标题样式的，开头居中的大字是标题',
    body:
      p(
        r('在全县水利工作会议上的讲话', '<w:sz w:val="44"/>'),
        '<w:jc w:val="center"/><w:rPr><w:sz w:val="44"/></w:rPr>',
      ) + p('同志们：'),
    draft: '# 在全县水利工作会议上的讲话\n\n同志们：\n',
  },
  {
    name: '没有标题样式的，唯一的一级标题是标题，没有序号的小标题加“#”',
    styles:
      style('H1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      style('H2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    body:
      p('水利工作汇报', '<w:pStyle w:val="H1"/>') +
      p('去年的工作', '<w:pStyle w:val="H2"/>') +
      p('二、今年的打算', '<w:pStyle w:val="H2"/>'),
    draft: '# 水利工作汇报\n\n### 去年的工作\n\n二、今年的打算\n',
  },
  {
    name: '加粗写成星号，两头的空格在外面，小标题的加粗不要',
    styles: style('H1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    body:
      p(r('一、总体情况', BOLD), '<w:pStyle w:val="H1"/>') +
      p(r('去年修了') + r('三十里 ', BOLD) + r('堤，') + r('节水', '<w:b w:val="0"/>') + r('一成。')),
    draft: '一、总体情况\n\n去年修了**三十里** 堤，节水一成。\n',
  },
  {
    name: '加粗来自字符样式',
    styles:
      '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
    body: p(r('要') + r('真抓实干', '<w:rStyle w:val="S"/>') + r('。')),
    draft: '要**真抓实干**。\n',
  },
  {
    name: '段内换行另起一段，制表符是一个空格',
    body: p(`${r('第一行')}<w:r><w:br/></w:r>${r('市长')}<w:r><w:tab/></w:r>${r('王长河')}`),
    draft: '第一行\n\n市长　王长河\n',
  },
  {
    name: 'Markdown 的符号照原样读出来',
    body:
      p('今年*月*日投资**亿元') +
      p('# 号文件') +
      p('文件名是 a_b_c &lt;初稿&gt;') +
      p('`代码`') +
      p('- 其他事项') +
      p('1. 增产') +
      p('---'),
    draft:
      '今年*月*日投资**亿元\n\n\\# 号文件\n\n文件名是 a_b_c <初稿>\n\n\\`代码\\`\n\n\\- 其他事项\n\n1. 增产\n\n\\-\\-\\-\n',
  },
  {
    name: '修订取接受以后的文字',
    body: p(
      `${r('今年投资')}<w:ins w:id="1" w:author="王">${r('5亿元')}</w:ins><w:del w:id="2" w:author="王"><w:r><w:delText>4亿元</w:delText></w:r></w:del>${r('。')}`,
    ),
    draft: '今年投资5亿元。\n',
    losses: ['修订照接受以后的文字导入，删去的 1 处没有导入：第 1 段“4亿元”'],
  },
  {
    name: '移动的文字只在新的地方',
    body:
      p(`${r('甲')}<w:moveFrom w:id="1" w:author="王">${r('移走的')}</w:moveFrom>`) +
      p(`${r('乙')}<w:moveTo w:id="2" w:author="王">${r('移走的')}</w:moveTo>`),
    draft: '甲\n\n乙移走的\n',
  },
  {
    name: '删去的段落标记，两段接成一段',
    body: p(r('前半句，'), '<w:rPr><w:del w:id="1" w:author="王"/></w:rPr>') + p('后半句。'),
    draft: '前半句，后半句。\n',
  },
  {
    name: '删去了段落标记，后面是表格的，不接进表格',
    body:
      p(r('表前的话。'), '<w:rPr><w:del w:id="1" w:author="王"/></w:rPr>') +
      table([
        [p('县'), p('项目')],
        [p('清河'), p('堤')],
      ]),
    draft: '表前的话。\n\n| 县 | 项目 |\n| --- | --- |\n| 清河 | 堤 |\n',
  },
  {
    name: '改动前的格式不当作现在的',
    body: p(
      `<w:r><w:rPr><w:rPrChange w:id="1" w:author="王"><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>抓好落实。</w:t></w:r>`,
    ),
    draft: '抓好落实。\n',
  },
  {
    name: '批注没有导入，说出在哪一段',
    comments: `<w:comment w:id="1" w:author="王">${p('这个数字请核实')}</w:comment>`,
    body: p('同志们：') + p(`${r('投资5亿元')}<w:r><w:commentReference w:id="1"/></w:r>${r('。')}`),
    draft: '同志们：\n\n投资5亿元。\n',
    losses: ['批注 1 条没有导入：第 2 段“这个数字请核实”'],
  },
  {
    name: '脚注写在文末',
    footnotes: `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r('据县统计局。')}`)}</w:footnote>`,
    body: p(`${r('增产一成')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}`) + p('谢谢大家。'),
    draft: '增产一成（注1）。\n\n谢谢大家。\n\n注1：据县统计局。\n',
  },
  {
    name: '文本框只读一次',
    body: p(
      `${r('正文。')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${box('框中的话。')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框中的话。')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    draft: '正文。\n\n框中的话。\n',
  },
  {
    name: '表格，合并的格子空着，一格里有几段的用 <br> 隔开',
    body: `<w:tbl><w:tr><w:tc>${p('县')}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('投资|万元')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('清河')}</w:tc><w:tc>${p('堤')}${p('坝')}</w:tc><w:tc>${p('12')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('')}</w:tc><w:tc>${p('渠')}</w:tc><w:tc>${p('3')}</w:tc></w:tr></w:tbl>`,
    draft: '| 县 | 投资\\|万元 |  |\n| --- | --- | --- |\n| 清河 | 堤<br>坝 | 12 |\n|  | 渠 | 3 |\n',
  },
  {
    name: '表格里的表格写成几行',
    body: table([
      [p('县'), p('项目')],
      [
        p('清河'),
        table([
          [p('堤'), p('12')],
          [p('坝'), p('3')],
        ]) + p(''),
      ],
    ]),
    draft: '| 县 | 项目 |\n| --- | --- |\n| 清河 | 堤　12<br>坝　3 |\n',
  },
  {
    name: '只有一列的表格是框，里面是段落',
    body: table([[p('抄送：各县。')], [p('县政府办公室')]]),
    draft: '抄送：各县。\n\n县政府办公室\n',
  },
  {
    name: '超链接只留文字，域只留结果',
    body:
      p(`<w:hyperlink r:id="x">${r('县政府网站')}</w:hyperlink>${r('刊登。')}`) +
      p(field('REF a', r('第三部分')) + r('已经说到。')) +
      p(`<w:fldSimple w:instr=" DATE ">${r('3月5日')}</w:fldSimple>${r('印发。')}`),
    draft: '县政府网站刊登。\n\n第三部分已经说到。\n\n3月5日印发。\n',
  },
  {
    name: '自动生成的目录不导入',
    body:
      p(field('TOC \\o', `${r('一、总体情况')}<w:r><w:tab/></w:r>${field('PAGEREF a', r('3'))}`)) +
      p('同志们：'),
    draft: '同志们：\n',
    losses: ['自动生成的目录没有导入'],
  },
  {
    name: '没有填的内容控件是待填，填了的是文字',
    body: p(
      r('请') +
        control('<w:alias w:val="单位名称"/><w:showingPlcHdr/>', r('单击或点击此处输入文字。')) +
        r('于') +
        control('<w:showingPlcHdr/>', r('单击或点击此处') + r('输入日期。')) +
        r('前报') +
        control('<w:alias w:val="收件人"/>', r('办公室')) +
        r('。'),
    ),
    draft: '请【待补：单位名称】于XX前报办公室。\n',
  },
  {
    name: '没有填的窗体域、合并域和提示域是待填',
    body: p(
      r('姓名') +
        field('FORMTEXT', r('     ')) +
        r('，单位') +
        field('MERGEFIELD 单位', r('«单位»')) +
        r('，电话') +
        field('FORMTEXT', r('12345')) +
        field('FORMCHECKBOX', '', '<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>') +
        r('已核'),
    ),
    draft: '姓名XX，单位【待补：单位】，电话12345☑已核\n',
  },
  {
    name: '带圈的数字是一个字，带圈的字不带圈',
    body: p(field('eq \\o\\ac(○,1)', '') + r('备料。') + field('EQ \\o\\ac(\\s\\up 2(○),密)', '') + r('件')),
    draft: '①备料。密件\n',
  },
  {
    name: '符号、不间断连字符、拼音',
    body: p(
      `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${r('同意')}<w:r><w:noBreakHyphen/></w:r><w:r><w:softHyphen/></w:r>${r('甲')}<w:r><w:ruby><w:rubyPr/><w:rt>${r('hǔ')}</w:rt><w:rubyBase>${r('浒')}</w:rubyBase></w:ruby></w:r>`,
    ),
    draft: '☑同意-甲浒\n',
  },
  {
    name: '隐藏的文字、图片不导入',
    body: p(
      `${r('明说')}${r('暗说', '<w:vanish/>')}<w:r><w:pict><v:shape><v:imagedata r:id="x"/></v:shape></w:pict></w:r>`,
    ),
    draft: '明说\n',
    losses: ['隐藏的文字 1 处没有导入：第 1 段“暗说”', '图片 1 幅没有导入'],
  },
  {
    name: '隐藏的域有始有终，后面的文字不受影响',
    body: p(
      `${r('甲')}<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE "甲"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r('乙')}`,
    ),
    draft: '甲乙\n',
  },
  {
    name: '宏没有导入',
    body: p('同志们：'),
    more: {'word/vbaProject.bin': 'x'},
    draft: '同志们：\n',
    losses: ['宏没有导入，也没有运行'],
  },
  {
    name: '编号的小标题段内加粗，后面接着正文',
    numbering: kind(1, [['chineseCounting', '（%1）']]) + list(1, 1),
    body: p(r('堤防更牢了。', BOLD) + r('去年修堤三十里。'), inList(1)),
    draft: '（一）**堤防更牢了。**去年修堤三十里。\n',
  },
  {
    name: '公式里的文字留着',
    body: p(`${r('按')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>${r('计算')}`),
    draft: '按a+b计算\n',
  },
]
