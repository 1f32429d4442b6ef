import {matchSpans, type Span, trimSpan, union} from '../span'

/** What software writes into the midst of a text, wherever it stands. */
export interface PageSign {
  readonly name: string
  readonly why: string
  /** Tried on the text in lower case and simplified characters. */
  readonly pattern: RegExp
}

/** The signs, each of them residue by itself. */
export const SIGNS: readonly PageSign[] = [
  {
    name: 'pageNumber',
    why: 'Page numbers stand anywhere, in the middle of a word too.',
    pattern:
      /第\s{0,2}\d{1,3}\s{0,2}页\s{0,2}[,，/／]?\s{0,2}共\s{0,2}\d{1,3}\s{0,2}页|_第\s{0,2}\d{1,3}\s{0,2}页/g,
  },
  {
    name: 'dashedNumber',
    why: 'Between dashes too, where nobody would count with them.',
    pattern:
      /(?<=[\p{Script=Han}，。；：、！？）”])\s?(?:— ?\d{1,3} ?—|– ?\d{1,3} ?–|－ ?\d{1,3} ?－|- \d{1,3} -)\s?(?=[\p{Script=Han}，。；：、！？（“]|$)/gu,
  },
  {
    name: 'piece',
    why: '篇一 and 第1篇 count the texts of a page, before a title, behind it or in brackets.',
    pattern:
      /^[\s\u3000#]*(?:篇[一二三四五六七八九十\d]{1,3}|第\d{1,2}篇)(?:\s*[:：]\s*|\s+|$)|[【[(（](?:篇[一二三四五六七八九十\d]{1,3}|第\d{1,2}篇)[】\])）]|\s篇[一二三四五六七八九十\d]{1,3}\s*$/g,
  },
  {
    name: 'viewer',
    why: 'Marks of document viewers and shops.',
    pattern: /(?:vip(?:专享|免费|专免)){1,3}(?:下载)?|下载后可(?:任意|自行|直接)编辑/g,
  },
  {
    name: 'media',
    why: 'What a chat shows of what is no text; a message by itself, so no sentence runs into it.',
    pattern:
      /(?<![\p{L}\p{N}，、：])\[(?:图片|动画表情|表情|语音|视频|文件|链接|位置|名片|红包|转账|聊天记录|小程序|强|抱拳|玫瑰|握手|微笑|呲牙|鼓掌)\](?![(:[])(?:\s?\d{1,2}["″])?/gu,
  },
  {
    name: 'entity',
    why: 'Blanks, quotation marks and dashes of a page as HTML writes them.',
    pattern:
      /(?<!`)(?:&(?:nbsp|ensp|emsp|[lr][ds]quo|quot|mdash|ndash|hellip|middot|#160|#8194|#8195|#12288|#82[12]\d);[ \t\u3000]{0,8})+/g,
  },
  {
    name: 'styleSheet',
    why: 'Style sheets that were copied as text.',
    pattern: /@page\s*\{[^{}]*\}(?:\s*[\w.#-]+\s*\{[^{}]*\})*/g,
  },
  {
    name: 'styledTag',
    why: 'Tags with the style that a page gives them, and those that end them; who writes Markdown has no use for them.',
    pattern:
      /(?<!`)(?:<(?:p|span|font|div|a|strong|b|td|o:p)\s[^<>\n]{0,40}(?:style|class|color|face|size|lang)\s?=[^<>\n]{0,200}>|<\/(?:span|font|o:p)>)/g,
  },
  {
    name: 'brokenField',
    why: 'What a word processor says where a reference leads nowhere.',
    pattern:
      /错误[!！]\s?(?:未找到(?:引用源|目录项|图形项目表)|未定义书签|文档中没有指定样式的文字|链接无效)[。.]?/g,
  },
  {
    name: 'fieldCode',
    why: 'Its codes for contents, page numbers and links.',
    pattern:
      /\{\s?(?:toc|page|numpages|ref|pageref|hyperlink|seq|embed|mergefield)(?:\s[^{}\n]{0,120})?\}|(?:page|numpages)\s{1,3}\\\*\s?mergeformat|hyperlink\s\\l\s"[^"\n]{0,120}"/g,
  },
  {
    name: 'reviewMark',
    why: 'What it shows of comments and of changes.',
    pattern:
      /[[【]批注\s?[a-z\p{Script=Han}]{0,6}\d{1,3}[\]】]|^\s*批注\s?\[[^\]\n]{1,12}\d{1,3}\]\s?[:：].*|批注\s?\[[^\]\n]{1,12}\d{1,3}\]\s?[:：]?|[[【](?:删除的?内容|插入的?内容|带格式的)\s?[:：][^\]】\n]{0,60}[\]】]/gu,
  },
  {
    name: 'filePath',
    why: 'Where a document lies on the disk of who printed it.',
    pattern:
      /(?<![到至在于为入：:])[a-z]:\\[^，。；：:\s.]{1,60}\.(?:docx?|wps|pdf|txt|rtf)(?:\s(?:打印时间\s)?\d{4}-\d{1,2}-\d{1,2}(?:\s\d{1,2}:\d{2})?)?/g,
  },
  {
    name: 'timestamp',
    why: 'What a recorder puts before what it heard.',
    pattern:
      /^\s*(?:\[\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?(?:\s?[-—~]{1,2}\s?\d{1,2}:\d{2}:\d{2})?\]|【\d{1,2}:\d{2}:\d{2}】)/g,
  },
  {
    name: 'unheard',
    why: 'A recorder or who writes down what it recorded says in brackets what could not be heard; a sentence says of whom.',
    pattern:
      /[（(【[](?:(?:此处|部分)?听不清[楚晰]?|多人同时(?:说话|讲话|发言)|(?:此处|以下|部分|背景|音频|录音|语音|声音|音质|\d{1,3}[秒分]钟?|[，、\s]){1,4}(?:不清晰?|模糊|噪音|杂音|中断|静音|(?:无法|未能?)(?:识别|辨认|转写))(?:约?\d{1,3}[秒分]钟?)?)[）)】\]]/g,
  },
  {
    name: 'speaker',
    why: 'It numbers who speaks; a list of speakers has their names and offices, no sentences.',
    pattern:
      /^\s*(?:发言|说话|讲话)人\s?\d{1,2}\s?[:：]\s?(?:\d{1,2}:\d{2}(?::\d{2})?)?(?=[^：:]{10,400}[。？！])/g,
  },
  {
    name: 'watermark',
    why: 'A converter that nobody paid writes over the text.',
    pattern:
      /本?(?:文档|文件|pdf)由[^，。；：]{2,16}(?:转换器|转换工具|识别软件|免费版|试用版)(?:转换)?(?:生成|导出|创建)/g,
  },
  {
    name: 'emoticons',
    why: 'The same picture twice, as a chat spells it.',
    pattern: /(\[\p{Script=Han}{1,4}\])\1{1,8}/gu,
  },
  {
    name: 'lineBreak',
    why: 'A tag that breaks a line has no use before the rest of the sentence, nor one that ends what did not begin.',
    pattern:
      /(?<=[\p{Script=Han}，、；：])<br\s?\/?>(?=[\p{Script=Han}，、；])|(?<=[\p{Script=Han}。！？；”])<\/(?:p|div)>\s*$/gu,
  },
  {
    name: 'unknown',
    why: 'Question marks in place of characters.',
    pattern: /(?<=[\p{Script=Han}，。；：])\?{4,40}(?=[\p{Script=Han}，。；“])/gu,
  },
  {
    name: 'wire',
    why: 'How a newspaper begins a report, and who wrote it at its end.',
    pattern:
      /^\s*本[报台网]讯\s?[（(](?:本报)?(?:记者|通讯员)[^（）()\n]{2,24}[）)]|(?<=[。！？”])[（(](?:本报)?(?:记者|通讯员)\s\p{Script=Han}{2,3}(?:[\s、]{1,3}(?:(?:记者|通讯员)\s)?\p{Script=Han}{2,3}){0,4}[）)]/gu,
  },
  {
    name: 'gluedButton',
    why: 'A button of a page between two sentences, without a mark of its own.',
    pattern:
      /(?<=[。！？；，])[ \u3000]?(?:展开全文|点击(?:查看|放大)(?:大图|原图|全文|原文)|阅读全文|仅供内部(?:使用|参考|传阅))[ \u3000]{0,2}(?=[\p{Script=Han}“]|$)(?![的之])/gu,
  },
  {
    name: 'wrongEncoding',
    why: 'Chinese marks and characters that were read in the wrong encoding.',
    pattern:
      /(?:锟斤拷|烫烫烫|ï¼[\u0080-\u00bf\u0152\u0178\u0160]?|â€[\u0080-\u00bf\u0153\u02dc\u2122]?|ã€[\u0080-\u00bf\u201a]?|\ufffd)+/g,
  },
  {
    name: 'escape',
    why: 'Line ends and tabs as programs write them.',
    pattern: /(?<=[\p{Script=Han}\p{P}]\s?)(?<![`\\])(?:\\[nrt]){1,8}(?=\s?(?:[\p{Script=Han}“《（]|$))/gu,
  },
]
/** Single letters, digits and signs apart from each other: five at least. */
const NOISE = /(?<![!-~])(?:[!-~]{1,2}[ \t]+){4,}[!-~]{1,3}(?![!-~])/g
/** Signs that no formula and no list uses between single letters. */
const NOISE_SIGN = /[!"#$%&';@\\^_`{|}~]/g

/** The characters and, below, the pairs of characters without which a text has none of the signs, but for digits behind a dash and noise. */
export const SIGN_HINTS = '页篇载[v@&<{\\讯锟烫ïâã\ufffd'
/** The pairs, each of two characters of a sign. */
export const SIGN_PAIRS = [
  '误!',
  '档由',
  '件由',
  '（记',
  '(记',
  'f由',
  '??',
  '言人',
  '不清',
  '模糊',
  '噪音',
  '杂音',
  '中断',
  '静音',
  '同时',
  '无法',
  '未识',
  '未能',
  '话人',
  '【0',
  '【1',
  '误！',
  '批注',
  '【删',
  '【插',
  '【带',
  '开全',
  '看全',
  '看原',
  '读全',
  '大图',
  '原图',
  '部使',
  '部参',
  '部传',
]

/** The signs in a line, in reading order; `plain` is the text in lower case and simplified characters. */
export function signsIn(text: string, plain: string, signs: readonly PageSign[] = SIGNS): readonly Span[] {
  const found = signs.flatMap(({pattern}) => matchSpans(plain, pattern).map(span => trimSpan(text, span)))
  return union([...found, ...noiseIn(text)])
}

/** Forums sprinkle runs of single letters and signs over a post to spoil copies of it. */
function noiseIn(text: string): Span[] {
  return matchSpans(text, NOISE).filter(({start, end}) => {
    const signs = text.slice(start, end).match(NOISE_SIGN) ?? []
    return new Set(signs).size >= 3
  })
}
