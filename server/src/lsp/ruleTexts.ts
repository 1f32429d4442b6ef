import {type Rule, rules} from '../core/index'

const RULES: ReadonlyMap<string, Rule> = new Map(rules.map(rule => [rule.id, rule]))
const FIRST_SENTENCE = /^[^。]*。/

/** What drafters call the rule; its id where there is no such rule. */
export function ruleName(id: string): string {
  return RULES.get(id)?.name ?? id
}

/** The reason for the rule in one sentence; empty where there is no such rule. */
export function shortReason(id: string): string {
  return FIRST_SENTENCE.exec(RULES.get(id)?.why ?? '')?.[0] ?? ''
}

/** The page of the rule in the folder of all of them. */
export function pageOf(id: string, pages: string): string {
  return `${pages}${id}.md`
}
