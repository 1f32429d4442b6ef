import type {FaultCause} from './draft'

/** What a message adds for each cause: a number that is missing may stand in text that is missing. */
export const FAULT_ADVICE: Readonly<Record<FaultCause, string>> = {
  number: '',
  restart: '；如果另起一组，只有一项的不必编号',
  leap: '；如果漏了文字，先补文字',
  cut: '；前面缺了文字或者序号，先补全',
}
