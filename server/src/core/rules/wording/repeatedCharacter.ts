import {replace} from '../../finding'
import type {Rule} from '../../rule'
import {spanOf} from '../../span'

/**
 * Function characters that never follow themselves, but where the first ends a word (目的的) or the second begins
 * one (与与会人员): `after` lists the characters before the pair that make it right, `before` those behind it.
 */
const DOUBLED: readonly {readonly character: string; readonly after: string; readonly before: string}[] = [
  {character: '的', after: '目标有似是', before: '确士'},
  {character: '与', after: '参赠给付授施赋干相', before: '会否日时共众其'},
  {
    character: '要',
    after: '重需主纲摘首必次紧简概提只不险想快索扼',
    before: '求素闻务件领点害义塞职员人旨挟么道地',
  },
  {character: '了', after: '不为除得明罢算未', before: '解之然结却事断无得望悟'},
  {
    character: '在',
    after: '存现現正所内外潜好自健旨贵不还常何同意',
    before: '说說于线职校场册建编位岗家乎握野座案押逃读京此理地途研售',
  },
  {character: '和', after: '平饱共总温缓中祥柔亲人调融暖随', before: '平谐气美睦解约衷田龙顺合县蔼善'},
  {character: '是', after: '求国自如若就', before: '非否'},
  {character: '被', after: '植棉毛羽覆', before: '子褥告动害'},
  {character: '并', after: '合兼一吞归火', before: '购轨网列非发联存举行入重且称线进不肩排州系处案'},
  {character: '及', after: '以涉顾波危触普提推企来不言论埃殃累遍', before: '时其早格第物至'},
  {character: '都', after: '首成古京国故旧陪', before: '市会督匀柏江城统察安'},
  {character: '也', after: '', before: '门许罢'},
  {character: '们', after: '', before: ''},
]
const ANY = `[${DOUBLED.map(({character}) => character).join('')}]`
/** Exactly two: more of them are no slip of the pen. */
const PAIR = new RegExp(`(${ANY})(?<!\\1\\1)\\1(?!\\1)`, 'g')

/** 虚词重复，多是粘贴或改稿时的误植。 */
export const repeatedCharacter: Rule = {
  id: 'repeatedCharacter',
  name: '虚词重复',
  category: 'wording',
  scope: 'block',
  title: '虚词不重复',
  why: '“的的”“要要”“与与”等多是改稿、粘贴时留下的，念稿时会打磕绊。“目的的”“需要要求”“参与与会”等前后各成一词的，不在此列。',
  basis: 'GB/T 9704-2012 7.3（正文）',
  severity: 'error',
  good: [
    {text: '达到目的的同时，需要要求各乡镇参与与监督。'},
    {text: '为了了解情况，要实实在在地查找存在在哪里的问题。'},
    {text: '以公平正义和和谐稳定为目标，提高植被被毁地区的治理水平。'},
    {text: '是就是是，非就是非。'},
    {text: '成效實實在在，在在说明路子走对了，在在說明路子走對了。他現在在哪個單位。'},
    {text: '感谢与与会同志的交流，我们要要求每个单位准时到会。'},
  ],
  bad: [
    {text: '要坚定不移地推进农村⟦的的⟧各项改革。', fixed: '要坚定不移地推进农村的各项改革。'},
    {text: '二⟦要要⟧致力于改善民生，加强⟦与与⟧企业的沟通。', fixed: '二要致力于改善民生，加强与企业的沟通。'},
    {text: '工作虽然完成⟦了了⟧，同志们⟦也也⟧不能松劲。', fixed: '工作虽然完成了，同志们也不能松劲。'},
  ],

  *check({facts}) {
    for (const {index, 1: character = ''} of facts.prose.matchAll(PAIR)) {
      if (isReduplicated(facts.prose, index)) continue
      if (isRight(character, facts.prose.charAt(index - 1), facts.prose.charAt(index + 2))) continue
      const span = spanOf(index, 2)
      yield {
        span,
        message: `“${character}${character}”重复，应为“${character}”`,
        fixes: [replace(span, character, 'doubled')],
      }
    }
  },
}

/** 实实在在, 實實在在: two pairs make one word. */
function isReduplicated(prose: string, at: number): boolean {
  return 1 < at && prose.charAt(at - 2) === prose.charAt(at - 1)
}

function isRight(character: string, previous: string, next: string): boolean {
  const pair = DOUBLED.find(doubled => doubled.character === character)
  return (
    pair === undefined ||
    (previous !== '' && pair.after.includes(previous)) ||
    (next !== '' && pair.before.includes(next))
  )
}
