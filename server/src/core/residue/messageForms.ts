import {SURNAME} from '../slots/slotWords'
import type {Form} from './forms'

/** Somebody by surname and name or office. */
const PERSON = `${SURNAME}(?:\\p{Script=Han}{1,2}|[总局处科主书秘][任记书长]?)`
/** The day, if it is not today, and the time. */
const WHEN =
  '\\s{1,4}(?:(?:昨天|前天|\\d{1,2}月\\d{1,2}日|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2})\\s{1,2})?(?:[上下]午\\s?)?\\d{1,2}:\\d{2}'

/** What mailboxes, chats, recorders and programs that write leave. */
export const MESSAGE_FORMS: readonly Form[] = [
  {
    name: 'account',
    why: 'Numbers of accounts for anybody who reads.',
    weight: 2,
    pattern: /qq[:：\s]*\d{5,}|微信[号:：\s]*[a-z][a-z0-9_ ]{4,}|[(（]\d{5,11}[)）]\s\d{1,2}:\d{2}/,
  },
  {
    name: 'mail',
    why: 'The head of a letter in a mailbox.',
    weight: 4.5,
    pattern:
      /^(?:from|to|cc):\s?\S{1,40}@|^sent:.{1,30}\d{4}|^subject:\s?(?:re:|fwd?:|[\p{Script=Han}])|^主\s?题[:：]\s?(?:转发|回复|答复|re|fwd?)[:：]|\d:\d{2}.{0,60}写道[:：]$/u,
  },
  {
    name: 'addressee',
    why: 'It gives the addresses of who wrote and who is to read.',
    weight: 4.5,
    pattern: /^(?:发件人|收件人|抄送|密送)\s?[:：][^@\n]{1,40}@[^\s@]/,
  },
  {
    name: 'mailbox',
    why: 'A mailbox puts an address in pointed brackets behind a name.',
    weight: 3.6,
    pattern: /^[^，。；]{1,40}<[^\s<>@]{1,40}@[^\s<>@]{1,40}>$/,
  },
  {
    name: 'sent',
    why: 'It gives the day of the week with the time of a date.',
    weight: 1.5,
    pattern: /日\s?[（(]星期[一二三四五六日][）)]\s?(?:[上下]午)?\s?\d{1,2}:\d{2}/,
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
    pattern:
      /^(?:昨天|前天|\p{Script=Han}{2,4}(?:\s{1,4}(?:昨天|前天|\d{1,2}月\d{1,2}日))?)\s{1,4}\d{1,2}:\d{2}$/u,
  },
  {
    name: 'chatName',
    why: 'Who speaks is named, by name or office; an agenda names what is done.',
    weight: 1,
    pattern: new RegExp(`^${PERSON}${WHEN}$`, 'u'),
  },
  {
    name: 'sender',
    why: 'Somebody is named with his group or office, and when he wrote; nobody needs that who speaks.',
    weight: 4,
    pattern: new RegExp(
      `^(?:[【[][^】\\]]{0,14}群[】\\]]\\s?[^，。；：\\d]{2,16}|\\p{Script=Han}{2,10}[-—－_·]\\s?(?:[小老]${SURNAME}|${PERSON})|${PERSON}[（(]\\p{Script=Han}{1,8}[局处科股室部办组院所站镇乡村][）)]|\\p{Script=Han}{0,8}[小老]${SURNAME})${WHEN}$`,
      'u',
    ),
  },
  {
    name: 'oddMinute',
    why: 'Nothing is planned for 9:42.',
    weight: 0.6,
    pattern: /^\p{Script=Han}{2,4}\s{1,4}(?:\S{2,6}\s)?\d{1,2}:\d[1-46-9]$/u,
  },
  {
    name: 'notice',
    why: 'A chat says who came, who nudged whom and how many have read a message.',
    weight: 5,
    pattern:
      /^["“]?[^，。；\s]{1,12}["”]?\s?(?:拍了拍\s["“]?[^，。；\s]{1,12}|(?:邀请|通过)[^，。；]{1,24}加入了?群聊)$|^[^，。；]{0,20}群公告\s{1,4}已读\s?\d{1,4}\s?人$/u,
  },
  {
    name: 'heard',
    why: 'A recorder that writes down what it hears numbers who speaks and gives the time.',
    weight: 5,
    pattern:
      /^(?:发言|说话|讲话)人\s?[a-z\d]{0,2}\s{0,3}[（(:：]?\s?\d{1,2}:\d{2}(?::\d{2})?[)）]?[:：]?$|^speaker\s?\d{1,2}\s{1,3}\d{1,2}:\d{2}(?::\d{2})?$|^录音(?:开始|结束)(?:\s|$)|^语音(?:转文字|转写|识别)(?:结果|内容|全文)|^(?:会议)?(?:录音|语音|音频|转写)\S{0,6}\s{0,3}\d{1,2}:\d{2}:\d{2}$|^\d{1,2}:\d{2}:\d{2}[.,]\d{3}\s?-->/,
  },
  {
    name: 'reply',
    why: 'What one answers in a chat.',
    weight: 5,
    pattern:
      /^(?:\p{Script=Han}{2,4}[:：]\s?)?(?:好的?[，,]\s?)?收到(?:[，,。！!]\s?(?:谢谢|马上|立即|辛苦)\p{Script=Han}{0,8})?[。！!~]?$/u,
  },
  {
    name: 'shared',
    why: 'How an office program calls a document that somebody shares.',
    weight: 5,
    pattern: /^【(?:腾讯|金山|石墨|飞书|钉钉)(?:文档|云文档)?】/,
  },
  {
    name: 'asked',
    why: 'What somebody asks a program to write.',
    weight: 4.5,
    pattern: /^[【[]?(?:用户|提示词|指令|user|prompt)[】\]:：]{1,2}\s?(?:请|帮).{0,4}[写拟改润扩缩]/,
  },
  {
    name: 'sources',
    why: 'It counts what it has read before it writes, and how long it thought.',
    weight: 5,
    pattern:
      /^已(?:深度)?思考[（(]?\s?(?:用时)?\s?\d{1,3}\s?秒|^(?:联网搜索到?|搜索到|已(?:搜索|阅读)|(?:参考|引用)了)\s?\d{1,3}\s?(?:篇资料|个网页|个来源|条结果)$/,
  },
  {
    name: 'forwarded',
    why: 'A message says which group it comes from.',
    weight: 4.5,
    pattern:
      /^(?:转发?自|来自|转发)[“"「]?[^，。；：\s]{2,16}(?:群聊?|公众号|朋友圈|视频号)[”"」]?(?:群聊)?$/,
  },
  {
    name: 'served',
    why: 'A program that writes for others says yes before it does.',
    weight: 1,
    pattern: /^(?:好的|当然|当然可以|没问题)[，,！!]/,
  },
  {
    name: 'reworked',
    why: 'It names what it has done to a text.',
    weight: 2.2,
    pattern:
      /(?:润色|精简|修改|优化|扩写|压缩|调整)后的.{0,16}(?:稿|版本|全文|发言|致辞)|^(?:好的[，,！!])?已[按根为帮].{0,12}(?:润色|精简|修改|扩写|压缩|调整)/,
  },
  {
    name: 'offer',
    why: 'It offers to do more.',
    weight: 4.2,
    pattern:
      /^如果?您?(?:还?[想需]要?|希望).{0,6}(?:调整|修改|压缩|换).{0,12}(?:篇幅|语气|风格|措辞).{0,10}(?:告诉|跟)我|^(?:您?是否)?需要我(?:再|帮|把|继续).{2,24}[？?]$/,
  },
]
