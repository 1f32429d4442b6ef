import type {Form} from './forms'

/** What pages, document shops and forums leave. */
export const PAGE_FORMS: readonly Form[] = [
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
    name: 'namedAddress',
    why: 'A name, its address, and nothing else.',
    weight: 2.5,
    pattern: /^\S{2,8}\s+(?:www\.|https?:\/\/)\S+$/,
  },
  {
    name: 'amount',
    why: 'Pages count the characters of a text, and its bytes.',
    weight: 1.5,
    pattern:
      /\d\s*(?:千|万)?字|\d\s*[km]b(?![a-z])|id[:：]\s*\d{4,}|[（(]\d{1,4}(?:\.\d{1,2})?\s?[kmg]b?[)）]/,
  },
  {
    name: 'collection',
    why: 'How many texts a page holds.',
    weight: 2.5,
    pattern: /[\d一二三四五六七八九十两]\s*篇\s*(?:[)）】\]]?$|[,，。])|共\s?\d{1,3}\s?页[,，]/,
  },
  {
    name: 'source',
    why: 'Where a text comes from, alone in its line.',
    weight: 3,
    pattern: /^[（(【]?(?:(?:文章|信息|稿件)?来源|编辑)\s*[：:|｜丨]\s*[^，。；：:\s]{2,20}[）)】]?$/,
  },
  {
    name: 'retitled',
    why: 'Who took the text over has given it another title.',
    weight: 4.5,
    pattern: /^[（(【]?原标题\s?[：:]\s?[^，。；：]{4,40}[）)】]?$/,
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
    name: 'app',
    why: 'There is more of it in an app.',
    weight: 4.5,
    pattern: /^(?:打开|下载|安装|进入)\S{0,12}app\S{0,3}[，,\s]\S{0,8}(?:更多|精彩|完整|体验)/,
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
    name: 'noise',
    why: 'What forums sprinkle over a post, in a line of its own.',
    weight: 2.5,
    pattern: /^(?:[!-~]{1,2}\s+){4,}[!-~]{1,3}$|^[a-f0-9]{32}[：:]?$|^admin$|^(?:\||``)$/,
  },
  {
    name: 'command',
    why: 'A page tells who reads it to press something; it says so without a reason or a stop.',
    weight: 3.2,
    pattern:
      /^[【▲↓\s]{0,3}(?:点击|轻触|长按|双击|单击)[^，。；：、]{0,12}(?:收听|观看|查看[大原]图|识别|放大|播放|关注|输入|编辑页)|^(?:微信)?(?:扫描|扫一扫|识别)[^，。；：、]{0,6}码?[，,\s]?\S{0,4}(?:阅读|观看|收听|浏览)$/,
  },
  {
    name: 'visits',
    why: 'How many have seen the page.',
    weight: 4.5,
    pattern: /^(?:已有|共有?)\s?\d{1,8}\s?[人次](?:浏览|阅读|访问|点击|点赞)$/,
  },
  {
    name: 'keep',
    why: 'A button with the title that it keeps.',
    weight: 5.5,
    pattern: /^收藏《[^》]{4,60}》[)）]?$/,
  },
]
