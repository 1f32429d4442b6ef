import {resolve} from 'node:path'
import {defineConfig} from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/e2e/*.journey.ts'],
    globalSetup: 'test/e2e/workbench.setup.mjs',
    // One VS Code for all journeys: they take turns. The first finding of a cold extension host may take a minute.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
