import {type Case, item, kind, lines, list} from './build'

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

/** Lists of one level in every format that Chinese documents use. */
export const FORMAT_CASES: readonly Case[] = [
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
  format('编号在文字中间', 'decimal', '附件%1：', ['附件1：', '附件2：']),
  format('括号数字', 'decimalEnclosedParen', '%1', ['⑴', '⑵']),
  format('点数字', 'decimalEnclosedFullstop', '%1', ['⒐', '⒑'], 9),
  format('带圈的汉字数字', 'ideographEnclosedCircle', '%1', ['㊀', '㊁']),
  format('横线之间的数字', 'numberInDash', '%1', ['\\- 1 \\-', '\\- 2 \\-']),
  format('干支', 'ideographZodiacTraditional', '%1年：', ['甲子年：', '乙丑年：']),
  format('繁体的大写汉字', 'ideographLegalTraditional', '%1、', ['壹、', '貳、']),
]
