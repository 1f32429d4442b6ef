import {SURNAME} from '../slots/slotWords'

/** What a line or a sentence looks like, whatever its words. */
export interface Form {
  readonly name: string
  readonly why: string
  readonly weight: number
  readonly pattern: RegExp
}

/** The forms that weigh, tried on the text in lower case and simplified characters without its marker. */
export const FORMS: readonly Form[] = [
  {
    name: 'crumbs',
    why: '首页 > 讲话 > 正文 is the way to a page.',
    weight: 5,
    pattern:
      /^首页\s*[>›»＞→/]|^首页(?:\s{1,4}\p{Script=Han}{2,6}){2,8}$|\S\s+首页$|^[^>＞»›。，,；]*\p{Script=Han}(?:\s+[>＞»›]\s+|\s*[>＞]{2}\s*)\p{Script=Han}[^>＞»›。]*[>＞»›][^。\d]*$/u,
  },
  {
    name: 'day',
    why: 'Pages write dates with dashes.',
    weight: 1.5,
    pattern: /\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?(?!\d)/,
  },
  {
    name: 'minute',
    why: 'Pages give the time of a date.',
    weight: 1,
    pattern: /[-/]\d{1,2}\s+(?:上午|下午)?\d{1,2}:\d{2}/,
  },
  {
    name: 'second',
    why: 'Nobody but a page gives seconds.',
    weight: 2,
    pattern: /\d{1,2}:\d{2}:\d{2}/,
  },
  {
    name: 'siteName',
    why: 'A few characters that end in 网 or 库.',
    weight: 1.5,
    pattern: /^(?:[\d:\s/-]+)?[^，。、；：:\s]{2,9}(?:网|网站|库|论坛|在线)$/,
  },
  {
    name: 'account',
    why: 'Numbers of accounts for anybody who reads.',
    weight: 2,
    pattern: /qq[:：\s]*\d{5,}|微信[号:：\s]*[a-z][a-z0-9_ ]{4,}|[(（]\d{5,11}[)）]\s\d{1,2}:\d{2}/,
  },
  {
    name: 'namedAddress',
    why: 'A name, its address, and nothing else.',
    weight: 2.5,
    pattern: /^\S{2,8}\s+(?:www\.|https?:\/\/)\S+$/,
  },
  {
    name: 'file',
    why: 'A line that is the name of a file.',
    weight: 4.2,
    pattern: /^[^。]{2,60}\.(?:docx?|wps|pdf|pptx?)(?:\s*vip.*|_第\s*\d+\s*页.*)?$/,
  },
  {
    name: 'amount',
    why: 'Pages count the characters of a text, and its bytes.',
    weight: 1.5,
    pattern: /\d\s*(?:千|万)?字|\d\s*[km]b(?![a-z])|id[:：]\s*\d{4,}/,
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
      /^[共当前页码本文全为:：/,，|\d\s]{0,24}(?:当前第?\s?\d{1,3}|第\s{0,2}\d{1,3}\s{0,2}页|页码[:：]\s?\d{1,3}|\d\/\d{1,3}\s?页)[第共当前页码本文全为:：/,，|\d\s]{0,24}$/,
  },
  {
    name: 'collection',
    why: 'How many texts a page holds.',
    weight: 2.5,
    pattern: /[\d一二三四五六七八九十两]\s*篇\s*(?:[)）】\]]?$|[,，。])/,
  },
  {
    name: 'source',
    why: 'Where a text comes from, alone in its line.',
    weight: 3,
    pattern: /^[（(【]?(?:(?:文章|信息|稿件)?来源|编辑)\s*[：:]\s*[^，。；：:\s]{2,20}[）)】]?$/,
  },
  {
    name: 'scrap',
    why: 'An entry of a menu, or the bracket that is left of a row of buttons.',
    weight: 1,
    pattern: /^[•·▪◆*-]\s*\p{Script=Han}{2,6}$|^[【】\]×›»]$/u,
  },
  {
    name: 'maker',
    why: 'Who made the software or the site.',
    weight: 4.5,
    pattern: /^powered by|^copyright|icp[备证]|已关闭评论$|^版权所有\s?[©:：]/,
  },
  {
    name: 'printed',
    why: 'Browsers and fax machines print the date and the title above, the address and the page below.',
    weight: 3,
    pattern:
      /^\d{4}[-/]\d{1,2}[-/]\d{1,2}\s(?:上午|下午)?\d{1,2}:\d{2}\s{1,4}\S|^https?:\/\/\S{5,200}\s\d{1,3}\/\d{1,3}$/,
  },
  {
    name: 'mail',
    why: 'The head of a letter in a mailbox.',
    weight: 4.5,
    pattern:
      /^(?:from|to|cc):\s?\S{1,40}@|^sent:.{1,30}\d{4}|^subject:\s?(?:re:|fwd?:|[\p{Script=Han}])|^主\s?题[:：]\s?(?:转发|回复|答复|re|fwd?)[:：]|\d:\d{2}.{0,60}写道[:：]$/u,
  },
  {
    name: 'mention',
    why: 'A chat calls somebody by name.',
    weight: 3.5,
    pattern: /^@(?:所有人|\p{Script=Han}{2,12}\s[^。]{1,20}$)/u,
  },
  {
    name: 'chatTime',
    why: 'A chat puts the time between its messages, or behind the name of who speaks.',
    weight: 1.5,
    pattern: /^(?:昨天|前天|\p{Script=Han}{2,4}(?:\s\d{1,2}月\d{1,2}日)?)\s\d{1,2}:\d{2}$/u,
  },
  {
    name: 'chatName',
    why: 'Who speaks is named, by name or office; an agenda names what is done.',
    weight: 1,
    pattern: new RegExp(
      `^${SURNAME}(?:\\p{Script=Han}{1,2}|[总局处科主书秘][任记书长]?)\\s(?:(?:昨天|前天|\\d{1,2}月\\d{1,2}日)\\s)?\\d{1,2}:\\d{2}$`,
      'u',
    ),
  },
  {
    name: 'oddMinute',
    why: 'Nothing is planned for 9:42.',
    weight: 0.6,
    pattern: /^\p{Script=Han}{2,4}\s(?:\S{2,6}\s)?\d{1,2}:\d[1-46-9]$/u,
  },
  {
    name: 'heard',
    why: 'A recorder that writes down what it hears numbers who speaks and gives the time.',
    weight: 5,
    pattern:
      /^(?:发言|说话|讲话)人\s?\d{0,2}\s{0,3}[（(]?\d{1,2}:\d{2}(?::\d{2})?[)）]?[:：]?$|^录音(?:开始|结束)(?:\s|$)|^语音(?:转文字|转写|识别)(?:结果|内容|全文)|^\d{1,2}:\d{2}:\d{2}[.,]\d{3}\s?-->/,
  },
  {
    name: 'photo',
    why: 'Who took the picture that is not there.',
    weight: 5,
    pattern:
      /(?:记者|通讯员|摄影[:：]?)\s?\p{Script=Han}{2,3}(?:[\s、]{1,2}\p{Script=Han}{2,3}){0,3}\s?摄$|^\p{Script=Han}{2,3}\s摄$/u,
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
    name: 'reply',
    why: 'What one answers in a chat.',
    weight: 5,
    pattern:
      /^(?:\p{Script=Han}{2,4}[:：]\s?)?收到(?:[，,。！!]\s?(?:谢谢|马上|立即|辛苦)\p{Script=Han}{0,8})?[。！!~]?$/u,
  },
  {
    name: 'credits',
    why: 'Who wrote, photographed and laid out an article; an office names who drafted and who checked.',
    weight: 5,
    pattern:
      /^(?=.{0,60}(?:图片?|文字|摄影|制作|监制|责编|编辑)\s?[:：丨|｜/])(?:(?:文字?|图片?|编辑|责编|审核|校对|供稿|摄影|制作|监制|来源|作者|初审|复审|终审)\s?[:：丨|｜/]\s?\p{Script=Han}{2,4}[\s，,]{0,3}){2,8}$|^(?:文字?|图片?|编辑|责编|摄影)\s?[丨|｜]\s?\p{Script=Han}{2,4}$/u,
  },
  {
    name: 'shared',
    why: 'How an office program calls a document that somebody shares.',
    weight: 5,
    pattern: /^【(?:腾讯|金山|石墨|飞书|钉钉)(?:文档|云文档)?】/,
  },
  {
    name: 'app',
    why: 'There is more of it in an app.',
    weight: 4.5,
    pattern: /^(?:打开|下载|安装|进入)\S{0,12}app\S{0,3}[，,\s]\S{0,8}(?:更多|精彩|完整)/,
  },
  {
    name: 'fax',
    why: 'What a fax machine prints above each page.',
    weight: 4.5,
    pattern: /from\s?[:：]\s?\S{1,20}\s+to\s?[:：]|\sp\.\s?\d{1,3}\/\d{1,3}$/,
  },
  {
    name: 'asked',
    why: 'What somebody asks a program to write.',
    weight: 4.5,
    pattern: /^(?:用户|user)[:：]\s?(?:请|帮).{0,4}[写拟改润扩缩]/,
  },
  {
    name: 'stamped',
    why: 'Accounts head an article with names, the date and the time.',
    weight: 1.2,
    pattern: /^(?:[^\s\d]{1,12}\s){1,4}\d{4}-\d{1,2}-\d{1,2}\s\d{1,2}:\d{2}(?:\s发表于\S{2,4})?$/,
  },
  {
    name: 'padded',
    why: 'Only machines write a month with two digits before 月.',
    weight: 1,
    pattern: /\d{4}年0\d月\d{2}日/,
  },
  {
    name: 'chevron',
    why: 'An arrow that leads on, or one to a link.',
    weight: 3,
    pattern: /^\p{Script=Han}{2,8}\s?(?:>{2}|＞{2}|[»›])$|^(?:>{2}|＞{2}|[»›])\s?\p{Script=Han}{2,8}$/u,
  },
  {
    name: 'plea',
    why: 'Whoever runs an account asks for a click.',
    weight: 3.5,
    pattern:
      /(?:觉得|喜欢|有用|不错|有帮助).{0,12}(?:请|欢迎|记得|别忘|就|帮忙|麻烦).{0,4}(?:点个|点一下|点下|关注|收藏|转发|分享|在看)|^(?:点?(?:分享|收藏|点赞|赞|在看|转发|关注|评论|留言)[\s、|·]?){3,8}$/,
  },
  {
    name: 'rule',
    why: 'Words between two rules.',
    weight: 1.5,
    pattern: /^[-—_=*]{3,40}\s?[^-—_=*\s][^-—_=*]{1,30}[-—_=*]{3,40}$/,
  },
  {
    name: 'floor',
    why: 'Forums count who answers.',
    weight: 1.5,
    pattern: /^\d{1,4}楼(?:\s\d{4}[-/]\d{1,2}[-/]\d{1,2}.{0,12})?$/,
  },
  {
    name: 'hashtags',
    why: 'Tags with a sign before each.',
    weight: 4.5,
    pattern:
      /^#\p{Script=Han}[^\s#]{0,12}#?(?:\s{0,2}#\p{Script=Han}[^\s#]{0,12}#?){1,8}$|^#\p{Script=Han}[^\s#]{1,16}#$/u,
  },
  {
    name: 'tags',
    why: 'Key words apart by nothing but blanks.',
    weight: 1.5,
    pattern: /^(?:关键[词字]|标签|tags?)[:：】]\s?[^\s，；、。]{1,12}(?:\s{1,2}[^\s，；、。]{1,12}){1,8}$/,
  },
  {
    name: 'end',
    why: 'What stands under an article.',
    weight: 4.5,
    pattern: /^[-—–=*\s]{1,10}(?:the )?end[-—–=*\s]{1,10}$/,
  },
  {
    name: 'trailing',
    why: 'The name of a file with its buttons.',
    weight: 6,
    pattern:
      /(?:\s(?:下载|预览|收藏|打印|转存|分享|关闭|举报|评论|回复)){2,6}(?:\s?[（(]\d{1,5}(?:\.\d{1,2})?\s?[kmb]{1,2}[)）])?$/,
  },
  {
    name: 'served',
    why: 'A program that writes for others says yes before it does.',
    weight: 1,
    pattern: /^(?:好的|当然|当然可以|没问题)[，,！!]/,
  },
  {
    name: 'noise',
    why: 'What forums sprinkle over a post, in a line of its own.',
    weight: 2.5,
    pattern: /^(?:[!-~]{1,2}\s+){4,}[!-~]{1,3}$|^[a-f0-9]{32}[：:]?$|^admin$|^(?:\||``)$/,
  },
]
