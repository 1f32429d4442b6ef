import {resolve} from 'node:path'
import {defineConfig} from 'vitest/config'
// @ts-expect-error scripts have no types
import {dataPlugin} from '../scripts/tables.mjs'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [dataPlugin],
  test: {
    include: ['test/**/*.test.{ts,mjs}'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    setupFiles: ['test/setup.ts'],
    // Vitest's five seconds are for an idle machine.
    testTimeout: 30_000,
    // Vitest would write a missing generated file and call the test passed; only `npm run generate` may write.
    update: 'none',
  },
})
