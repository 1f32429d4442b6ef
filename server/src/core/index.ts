export type {Block} from './blocks/block'
export {isTooLong, LONGEST_BLOCK, unreadLines} from './blocks/bounds'
export type {BlockKind} from './blocks/facts'
export type {Place, Places} from './blocks/places'
export {type CheckResult, checkDraft, type RuleSettings} from './checking/check'
export {repairAll} from './checking/repair'
export {type TidyPart, tidy} from './checking/tidy'
export {compareDrafts} from './comparing/compareDrafts'
export {
  type Change,
  type ChangeKind,
  type Comparison,
  newText,
  oldText,
  type Passage,
  type Piece,
  type Row,
  type SentenceChange,
} from './comparing/comparison'
export {sectionBefore, sectionTitles} from './comparing/sectionTitles'
export type {Damage} from './draft/damage'
export {type Draft, type HeadingNode, type OutlineNode, PART_NAMES, type Stats} from './draft/draft'
export {foldDraft} from './draft/foldDraft'
export {isRate} from './draft/frame/settings'
export {findFlattened, splitFlattened} from './draft/splitFlattened'
export {dismissedSlots} from './draft/suppressions'
export {type AnswersFormat, readAnswers, writeAnswers} from './filling/answers'
export {type Blank, readBlanks} from './filling/blanks'
export {KIND_NAMES} from './filling/doubts'
export {type Answers, type Filling, fillBlanks} from './filling/fillBlanks'
export {type FilledRow, fillRows} from './filling/fillRows'
export {type Category, type Finding, type Fix, type Severity, safeFix} from './finding'
export {firstFrom} from './firstFrom'
export {columnsOf} from './layout/columns'
export {layOutDraft} from './layout/layOutDraft'
export {
  isColophon,
  type LaidItem,
  type LaidParagraph,
  type LaidRun,
  type LaidTable,
  type Layout,
  LINE_BREAK,
  type Role,
  widthOf,
} from './layout/layout'
export {printedRuns} from './layout/printedRuns'
export {
  type Font,
  fontsOf,
  type Look,
  letterheadSize,
  PROFILE_NAMES,
  type Profile,
  type ProfileName,
  RED,
  roomIn,
  type Setting,
  SPEECH,
} from './layout/profile'
export {layOutAs} from './layout/readAloud'
export {textOf} from './layout/runs'
export {type Lazy, lazy} from './lazy'
export {
  editManuscript,
  type Manuscript,
  offsetAt,
  positionAt,
  readManuscript,
  sliceText,
} from './reading/manuscript'
export {readScript} from './rehearsal/readScript'
export {type Move, moveSections, removeSections} from './restructure/move'
export type {MovePlace} from './restructure/moveGoal'
export {demote, promote} from './restructure/promote'
export {renamableWords} from './restructure/renamableWords'
export {
  isOutOfOrder,
  renumberDraft,
  renumberRun,
  renumberSection,
  sectionAround,
} from './restructure/renumber'
export {headingAt, type Restructuring} from './restructure/restructuring'
export type {Refusal} from './restructure/sections'
export type {Rule} from './rule'
export {rules} from './rules/index'
export {inReadingOrder} from './rules/runRules'
export {isOfficialText} from './scope/isOfficialText'
export {judgeScope, type Verdict} from './scope/judge'
export {SCOPES, type Scope} from './scope/ownScope'
export {missingWords} from './slots/ownFormulas'
export {quoteSlot, type SlotQuote} from './slots/quoteSlot'
export {DEFAULT_SIGN, SIGNS, type Sign} from './slots/sign'
export type {Slot, SlotKind} from './slots/slot'
export {applyEdits, type Edit, editBetween, meets, type Span, shift} from './span'
export {type Budgets, partStandings, type Standing, type Standings, standingsOf} from './speech/budget'
export {draftMinutes, rateOf, SPEAKING_RATE, speakingMinutes} from './speech/speakingTime'
export {COMPLETION_TRIGGERS, completionsAt} from './writing/completions'
export {markerKeys} from './writing/markerKeys'
export {setLength, writtenLength} from './writing/setLength'
