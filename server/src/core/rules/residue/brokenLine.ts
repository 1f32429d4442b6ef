import type {Place} from '../../blocks/places'
import type {Draft} from '../../draft/draft'
import {beginsInside, beginsWithText, breaksOff} from '../../marks/surroundings'
import type {StructureRule} from '../../rule'

/** Paragraphs of a text are at least this long, and lines that have been wrapped are shorter than the latter; limits of the shape. */
const PARAGRAPH = 30
const LONGER = 100
/** Unless one of so many paragraphs is longer than a line, the lines are none. */
const FEW = 5

/** 一句话没有说完就换了行，多是网页里的链接、分页和换行符留下的。 */
export const brokenLine: StructureRule = {
  id: 'brokenLine',
  name: '一句断成两行',
  category: 'residue',
  scope: 'structure',
  title: '一句话不断成两段',
  why: '从网页、PDF 粘贴的稿件，一句话常在逗号、引号后面断开，另起了一段；念稿时容易停错地方，印发时版式也乱。',
  basis: 'GB/T 9704-2012 7.3.3（正文）',
  severity: 'warning',
  good: [
    {
      text: '尊敬的各位领导、各位来宾，老师们、同学们，远道而来的企业界的各位朋友们，\n大家上午好！\n把农资储备、农机检修、技术下乡逐项落实到村、落实到人，确保不误农时；县农业农村局要派出技术人员，分片包干，深入田间地头，手把手教给农民；县供销社要多方组织货源，备足种子、化肥、农膜，不让一户群众因为缺少农资误了今年的春耕。',
    },
    {
      text: '各乡镇要把春耕备耕作为当前农业农村工作的头等大事来抓，层层压实责任，\n层层抓好落实，把农资储备、农机检修、技术下乡逐项落实到村到组，\n确保不误农时。',
    },
    {
      text: '各乡镇要把春耕备耕作为当前农业农村工作的头等大事来抓，层层压实责任，\n一、把农资储备、农机检修、技术下乡逐项落实到村、落实到人，确保不误农时；县农业农村局要派出技术人员，分片包干，深入田间地头，手把手教给农民；县供销社要多方组织货源，备足种子、化肥、农膜，不让一户群众因为缺少农资误了今年的春耕。',
    },
    {
      text: '要大力弘扬“青禾精神“\n把农资储备、农机检修、技术下乡逐项落实到村、落实到人，确保不误农时；县农业农村局要派出技术人员，分片包干，深入田间地头，手把手教给农民；县供销社要多方组织货源，备足种子、化肥、农膜，不让一户群众因为缺少农资误了今年的春耕。',
    },
    {
      text: '要认真落实《\n春耕生产方案\n》，确保不误农时。\n把农资储备、农机检修、技术下乡逐项落实到村、落实到人，确保不误农时；县农业农村局要派出技术人员，分片包干，深入田间地头，手把手教给农民；县供销社要多方组织货源，备足种子、化肥、农膜，不让一户群众因为缺少农资误了今年的春耕。',
    },
  ],
  bad: [
    {
      text: '各乡镇要把春耕备耕作为当前农业农村工作的头等大事来抓，层层压实责任⟦，\n⟧把农资储备、农机检修、技术下乡逐项落实到村、落实到人，确保不误农时；县农业农村局要派出技术人员，分片包干，深入田间地头，手把手教给农民；县供销社要多方组织货源，备足种子、化肥、农膜，不让一户群众因为缺少农资误了今年的春耕。',
      fixed:
        '各乡镇要把春耕备耕作为当前农业农村工作的头等大事来抓，层层压实责任，把农资储备、农机检修、技术下乡逐项落实到村、落实到人，确保不误农时；县农业农村局要派出技术人员，分片包干，深入田间地头，手把手教给农民；县供销社要多方组织货源，备足种子、化肥、农膜，不让一户群众因为缺少农资误了今年的春耕。',
    },
    {
      text: '今年是“春耕提升年”，也是⟦“\n⟧秋收攻坚年”的头一年。\n把农资储备、农机检修、技术下乡逐项落实到村、落实到人，确保不误农时；县农业农村局要派出技术人员，分片包干，深入田间地头，手把手教给农民；县供销社要多方组织货源，备足种子、化肥、农膜，不让一户群众因为缺少农资误了今年的春耕。',
      fixed:
        '今年是“春耕提升年”，也是“秋收攻坚年”的头一年。\n把农资储备、农机检修、技术下乡逐项落实到村、落实到人，确保不误农时；县农业农村局要派出技术人员，分片包干，深入田间地头，手把手教给农民；县供销社要多方组织货源，备足种子、化肥、农膜，不让一户群众因为缺少农资误了今年的春耕。',
    },
    {
      text: '要认真落实⟦《\n⟧\n春耕生产方案》。\n把农资储备、农机检修、技术下乡逐项落实到村、落实到人，确保不误农时；县农业农村局要派出技术人员，分片包干，深入田间地头，手把手教给农民；县供销社要多方组织货源，备足种子、化肥、农膜，不让一户群众因为缺少农资误了今年的春耕。',
      fixed:
        '要认真落实《春耕生产方案》。\n把农资储备、农机检修、技术下乡逐项落实到村、落实到人，确保不误农时；县农业农村局要派出技术人员，分片包干，深入田间地头，手把手教给农民；县供销社要多方组织货源，备足种子、化肥、农膜，不让一户群众因为缺少农资误了今年的春耕。',
    },
  ],

  *check(draft) {
    const lines = textsOf(draft)
    const long = lines.filter(line => reaches(line, PARAGRAPH)).length
    if (FEW * lines.filter(line => reaches(line, LONGER)).length < long) return
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1]
      if (!line || !next || !beginsWithText(next.block.facts.prose)) continue
      const off = breaksOff(line.block.facts.prose)
      if (off === undefined) continue
      if (off === 'opening' && !beginsInside(next.block.facts.prose)) continue
      if (off === 'comma' && !(reaches(line, PARAGRAPH) && isText(next))) continue
      const end = line.start + line.block.text.trimEnd().length
      const rest = next.start + next.block.text.search(/\S/)
      yield {
        span: {start: end - 1, end: line.start + line.block.text.length},
        message: '一句话在这里断成了两段，应当接上',
        fixes: [{title: '与下一行接上', safe: false, edits: () => [{start: end, end: rest, text: ''}]}],
      }
    }
  },
}

/** The paragraphs in reading order; `undefined` stands for what is none. */
function textsOf({places, structure: {pageLines}}: Draft): readonly (Place | undefined)[] {
  const texts: (Place | undefined)[] = []
  let index = -1
  for (const place of places) {
    index++
    const {kind} = place.block.facts
    if (kind === 'blank' || pageLines.residue.has(index)) continue
    texts.push(kind === 'prose' ? place : undefined)
  }
  return texts
}

function reaches(line: Place | undefined, length: number): boolean {
  return line !== undefined && length <= line.block.facts.characters
}

/** Whether a line is a paragraph that begins with no heading and no item. */
function isText(line: Place): boolean {
  const {marks, items} = line.block.facts
  const begins = marks.some(({position}) => position === 'line') || items.some(({atLine}) => atLine)
  return reaches(line, PARAGRAPH) && !begins
}
