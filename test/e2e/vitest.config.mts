import {resolve} from 'node:path'
import {defineConfig} from 'vitest/config'

const HOST = 'test/e2e/host/*.walk.ts'
/** What is walked in the same VS Code: with `npm test`, with `npm run test:host` (not yet with the others: of its two windows one may begin too late to hear the extension register), with the bench (test/bench/run.mjs). */
const WALKS: Readonly<Record<string, readonly string[]>> = {
  all: ['test/e2e/*.journey.ts'],
  host: [HOST],
  bench: ['test/e2e/host/*.bench.ts'],
}

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: [...(WALKS[process.env.NIGAO_WALK ?? 'all'] ?? [])],
    globalSetup: 'test/e2e/workbench.setup.mjs',
    // One VS Code for all journeys: they take turns. The first finding of a cold extension host may take a minute, and
    // where two cores have much else to do, a long walk has taken more than two.
    fileParallelism: false,
    // Within a file only the walk inside the extension host has more than one window (host/host.walk.ts).
    maxConcurrency: 2,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // A window, a server and a browser on a busy machine: a step may come too early once. Twice is no accident;
    // what needed its second try is named at the end (scripts/test.mjs).
    retry: 1,
  },
})
