import type {Crash, Finding, Problem} from '../finding'
import type {BlockView, Rule} from '../rule'
import {rules} from './index'

/** What rules found, and which of them failed. */
export interface Found {
  readonly findings: readonly Finding[]
  readonly crashes: readonly Crash[]
}

const BLOCK_RULES = rules.filter(rule => rule.scope === 'block')

/** Everything the block rules find in one block, offsets relative to the block. Never throws. */
export function runBlockRules(view: BlockView): Found {
  const {findings, crashes} = runRules(BLOCK_RULES, rule => rule.check(view))
  return {findings: findings.length < 2 ? findings : findings.toSorted(inReadingOrder), crashes}
}

/** Compares findings by where they begin, then by where they end. */
export function inReadingOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end
}

/** Runs rules one by one, so that a broken one costs its own findings only. Only `parseJson` catches besides. */
export function runRules<R extends Rule>(rules: readonly R[], check: (rule: R) => Iterable<Problem>): Found {
  const findings: Finding[] = []
  const crashes: Crash[] = []
  for (const rule of rules) {
    try {
      const {id, category, severity} = rule
      for (const problem of check(rule)) findings.push({severity, ...problem, rule: id, category})
    } catch (error) {
      crashes.push({rule: rule.id, error})
    }
  }
  return {findings, crashes}
}
