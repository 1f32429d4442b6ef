import type {Form} from './forms'

/** The number of a page where something else stands in the line. */
const PAGE =
  '(?:第\\s?\\d{1,3}\\s?页(?:\\s?[/／，]?\\s?共\\s?\\d{1,3}\\s?页)?|[-—–－] ?\\d{1,3} ?[-—–－]|·\\d{1,3}·|\\d{1,3}/\\d{1,3})'

/** A few words and, apart from them, the number. */
const FOOT = `[^，。；：！？…]{2,50}\\s${PAGE}|${PAGE}\\s[^，。；：！？…]{2,40}`

/** What printers, newspapers, word processors and converters leave. */
export const PAPER_FORMS: readonly Form[] = [
  {
    name: 'file',
    why: 'A line that is the name of a file.',
    weight: 4.2,
    pattern: /^[^。]{2,60}\.(?:docx?|wps|pdf|pptx?|mp[34]|m4a|wav)(?:\s*vip.*|_第\s*\d+\s*页.*)?$/,
  },
  {
    name: 'pageNumber',
    why: 'A page number alone.',
    weight: 4.5,
    pattern:
      /^(?:[-—–－~·]\s?\d{1,3}\s?[-—–－~·]|\d{1,3} \/ \d{1,3}|page\s?\d{1,3}(?:\s?(?:of|\/)\s?\d{1,3})?)$/,
  },
  {
    name: 'pageCount',
    why: 'A line of nothing but what counts pages, and which page this is.',
    weight: 4.5,
    pattern:
      /^[共当前页码本文全为:：/／,，|\d\s]{0,24}(?:当前第?\s?\d{1,3}|第\s{0,2}\d{1,3}\s{0,2}页|页码[:：]\s?\d{1,3}|\d\/\d{1,3}\s?页)[第共当前页码本文全为:：/／,，|\d\s]{0,24}$/,
  },
  {
    name: 'printed',
    why: 'Browsers and fax machines print the date and the title above, the address and the page below.',
    weight: 3,
    pattern:
      /^\d{4}[-/]\d{1,2}[-/]\d{1,2}\s(?:上午|下午)?\d{1,2}:\d{2}\s{1,4}\S|^https?:\/\/\S{5,200}\s\d{1,3}\/\d{1,3}$/,
  },
  {
    name: 'photo',
    why: 'Who took the picture that is not there.',
    weight: 5,
    pattern:
      /(?:记者|通讯员|摄影[:：]?)\s?\p{Script=Han}{2,3}(?:[\s、]{1,2}\p{Script=Han}{2,3}){0,3}\s?摄$|^\p{Script=Han}{2,3}\s摄$/u,
  },
  {
    name: 'underPicture',
    why: 'A triangle points to the picture that is not there, and what it shows is named.',
    weight: 4.5,
    pattern: /^[▲△▼↑↓]\s?[^，。；]{0,24}(?:现场|会场|一角|合影|全景|场景|资料图|示意图|摄)[。]?$/,
  },
  {
    name: 'caption',
    why: 'What the picture shows.',
    weight: 4.5,
    pattern: /^[上下左右]?图为.{1,60}(?:在|正|现场|会场|一角|全景|场景|情景|瞬间)/,
  },
  {
    name: 'byline',
    why: 'Who wrote it for a newspaper.',
    weight: 5,
    pattern:
      /^(?:本[报台网刊](?:见习)?记者|(?:记者|通讯员)[\s:：])\s{0,2}\p{Script=Han}{2,3}(?:[\s、]{1,3}(?:记者|通讯员)?\s?\p{Script=Han}{2,3}){0,6}$/u,
  },
  {
    name: 'runningHead',
    why: 'The name of a paper and its number, as it heads each page.',
    weight: 2,
    pattern:
      /^\p{Script=Han}{2,24}(?:文件|简报|公报|专报|日报|通讯|会议材料|资料汇编)(?:\s{1,4}(?:\d{4}年)?第?\s?\d{1,3}\s?期.{0,8})?$|^\p{Script=Han}{2,24}\s{1,4}(?:\d{4}年)?第\s?\d{1,3}\s?期(?:\s{1,4}\d{1,3})?$/u,
  },
  {
    name: 'fax',
    why: 'What a fax machine prints above each page.',
    weight: 4.5,
    pattern: /from\s?[:：]\s?\S{1,20}\s+to\s?[:：]|\sp\.\s?\d{1,3}\/\d{1,3}$/,
  },
  {
    name: 'rule',
    why: 'Words between two rules.',
    weight: 1.5,
    pattern: /^[-—_=*]{3,40}\s?[^-—_=*\s][^-—_=*]{1,30}[-—_=*]{3,40}$/,
  },
  {
    name: 'end',
    why: 'What stands under an article.',
    weight: 4.5,
    pattern: /^[-—–=*\s]{0,10}(?:the )?end[-—–=*\s]{0,10}$/,
  },
  {
    name: 'runningFoot',
    why: 'What stands above or below a page.',
    weight: 2,
    isUnlisted: true,
    pattern: new RegExp(`^(?=.{0,60}\\p{Script=Han})(?:${FOOT})$`, 'u'),
  },
  {
    name: 'dashedFoot',
    why: 'No list of contents puts its numbers between dashes.',
    weight: 2.2,
    isUnlisted: true,
    pattern:
      /^(?=.{0,50}\p{Script=Han})(?:[^，。；：！？…]{2,50}\s[-—–－] ?\d{1,3} ?[-—–－]|[-—–－] ?\d{1,3} ?[-—–－]\s[^，。；：！？…]{2,40})$/u,
  },
  {
    name: 'runningName',
    why: 'Whose document it is, or which: what a page says again and again with its number.',
    weight: 3.8,
    isUnlisted: true,
    pattern: new RegExp(
      `^(?=.{0,50}(?:讲话|发言|致辞|报告|材料|文稿|讲稿|转写稿|简报|汇编|内部资料|机密|办公室|人民政府|委员会|第\\d期))(?:${FOOT})$`,
      'u',
    ),
  },
  {
    name: 'carried',
    why: 'A page says where its text goes on, and which page it is.',
    weight: 4.5,
    pattern:
      /^〔?(?:未完[，,])?(?:[上下]?[转接续](?:[上下]一?|第?\s?[a-d]?[\d一二三四五六七八九十]{1,3})\s?[页版]|[此本]页为第\d{1,3}页)〕?$/,
  },
  {
    name: 'edition',
    why: 'A program that turns sound, paper or files into text, and that nobody has paid for it.',
    weight: 4.5,
    pattern:
      /^[^，。；：]{0,16}(?:转写|转换|识别|听写|扫描|转word|转文字)[^，。；：]{0,10}(?:试用|免费|体验|未注册|演示)版?(?:\s?(?:试用)?页)?[）)]?$/,
  },
  {
    name: 'madeWith',
    why: 'A program writes its name into what it made of a file.',
    weight: 4.6,
    pattern:
      /^(?:[^，。；：]{0,10}\s)?(?:本?(?:文档|文件|pdf))?由[^，。；：]{0,24}(?:转换|识别|扫描|云文档)[^，。；：]{0,12}(?:生成|导出|创建)(?:[，\s].{0,24})?$/,
  },
]
