import {
  DEFAULT_SIGN,
  isRate,
  type RuleSettings,
  rules,
  SCOPES,
  type Scope,
  type Severity,
  SIGNS,
  type Sign,
  SPEAKING_RATE,
} from '../core/index'

/** The section of the settings that is ours. */
export const SECTION = 'nigao'

/** onSave: an unfilled slot is a warning from the next save on; onType: at once. */
export type PlaceholderReport = 'onSave' | 'onType'

/** The settings under `nigao`, complete and valid. */
export interface Settings {
  /** Which drafts are checked. */
  readonly scope: Scope
  readonly rules: RuleSettings
  readonly placeholderReport: PlaceholderReport
  /** What the fixes put in place of a sign that Markdown would take for markup. */
  readonly placeholderSign: Sign
  /** Set phrases of the writer's own, whole; what is missing in one may be put back from here. */
  readonly placeholderFormulas: readonly string[]
  /** Syllables a minute. */
  readonly speakingRate: number
}

/** What holds for a drafter who has set nothing. */
export const DEFAULT_SETTINGS: Settings = {
  scope: 'auto',
  rules: {},
  placeholderReport: 'onSave',
  placeholderSign: DEFAULT_SIGN,
  placeholderFormulas: [],
  speakingRate: SPEAKING_RATE,
}

const RULE_LEVELS: readonly unknown[] = ['off', 'hint', 'information', 'warning', 'error']
const REPORTS: readonly unknown[] = ['onSave', 'onType']
const RULE_IDS: ReadonlySet<string> = new Set(rules.map(({id}) => id))

/**
 * Reads the section as the client sent it. A value that is missing is the default; a value that cannot be is the
 * default and a fault, one sentence for the log.
 */
export function readSettings(section: unknown): {settings: Settings; faults: readonly string[]} {
  const faults: string[] = []
  const {scope, rules, placeholder, speakingRate} = record(section, SECTION)
  const {report, sign, formulas} = record(placeholder, `${SECTION}.placeholder`)
  return {
    settings: {
      scope: readScope(),
      rules: readLevels(),
      placeholderReport: readReport(),
      placeholderSign: readSign(),
      placeholderFormulas: readFormulas(),
      speakingRate: readRate(),
    },
    faults,
  }

  function readScope(): Scope {
    if (isScope(scope)) return scope
    if (isPresent(scope)) faults.push(bad(`${SECTION}.scope`, scope))
    return DEFAULT_SETTINGS.scope
  }

  function readLevels(): RuleSettings {
    const levels: Record<string, Severity | 'off'> = {}
    for (const [id, level] of Object.entries(record(rules, `${SECTION}.rules`))) {
      if (!RULE_IDS.has(id)) faults.push(`设置 ${SECTION}.rules.${id}：没有这条规则，已忽略`)
      else if (isLevel(level)) levels[id] = level
      else if (isPresent(level)) faults.push(bad(`${SECTION}.rules.${id}`, level))
    }
    return levels
  }

  function readReport(): PlaceholderReport {
    if (isReport(report)) return report
    if (isPresent(report)) faults.push(bad(`${SECTION}.placeholder.report`, report))
    return DEFAULT_SETTINGS.placeholderReport
  }

  function readSign(): Sign {
    if (isSign(sign)) return sign
    if (isPresent(sign)) faults.push(bad(`${SECTION}.placeholder.sign`, sign))
    return DEFAULT_SETTINGS.placeholderSign
  }

  function readFormulas(): readonly string[] {
    if (isTexts(formulas)) return formulas.map(formula => formula.trim()).filter(formula => formula !== '')
    if (isPresent(formulas)) faults.push(bad(`${SECTION}.placeholder.formulas`, formulas))
    return DEFAULT_SETTINGS.placeholderFormulas
  }

  function readRate(): number {
    if (typeof speakingRate === 'number' && isRate(speakingRate)) return speakingRate
    if (isPresent(speakingRate)) faults.push(bad(`${SECTION}.speakingRate`, speakingRate))
    return DEFAULT_SETTINGS.speakingRate
  }

  function record(value: unknown, name: string): Record<string, unknown> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return {...value}
    if (isPresent(value)) faults.push(bad(name, value))
    return {}
  }
}

function isLevel(value: unknown): value is Severity | 'off' {
  return RULE_LEVELS.includes(value)
}

function isScope(value: unknown): value is Scope {
  return SCOPES.includes(value as Scope)
}

function isReport(value: unknown): value is PlaceholderReport {
  return REPORTS.includes(value)
}

function isSign(value: unknown): value is Sign {
  return SIGNS.includes(value as Sign)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(each => typeof each === 'string')
}

/** Clients send null for a setting that is not set. */
function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null
}

function bad(name: string, value: unknown): string {
  return `设置 ${name}：“${JSON.stringify(value)}”不是可用的值，已按默认值处理`
}
