export type {Block} from './blocks/block'
export type {BlockKind} from './blocks/facts'
export {isRate} from './blocks/frontMatter'
export {type CheckResult, checkDraft, type RuleSettings} from './checking/check'
export type {Movable, OfRule} from './checking/checkStructure'
export {repairAll, safeFix} from './checking/repair'
export type {Draft, HeadingNode, OutlineNode, Stats} from './draft/draft'
export {foldDraft} from './draft/foldDraft'
export {type AnswersFormat, readAnswers, writeAnswers} from './filling/answers'
export {type Blank, readBlanks} from './filling/blanks'
export {KIND_NAMES} from './filling/doubts'
export {type Answers, type Filling, fillBlanks} from './filling/fillBlanks'
export {type FilledRow, fillRows} from './filling/fillRows'
export {firstFrom} from './firstFrom'
export {type Lazy, lazy} from './lazy'
export {editManuscript, type Manuscript, offsetAt, positionAt, readManuscript, sliceText} from './manuscript'
export type {Place, Places} from './places'
export {demote, promote} from './restructure/promote'
export {
  isOutOfOrder,
  renumberDraft,
  renumberRun,
  renumberSection,
  sectionAround,
} from './restructure/renumber'
export {headingAt, type Restructuring} from './restructure/restructuring'
export {findFlattened, splitFlattened} from './restructure/splitFlattened'
export type {Category, Finding, Fix, Rule, Severity} from './rule'
export {rules} from './rules/index'
export {missingWords} from './slots/ownFormulas'
export {DEFAULT_SIGN, SIGNS, type Sign} from './slots/sign'
export type {Slot, SlotKind} from './slots/slot'
export {applyEdits, type Edit, editBetween, meets, type Span, shift} from './span'
export {draftMinutes, rateOf, SPEAKING_RATE, speakingMinutes} from './speech/speakingTime'
