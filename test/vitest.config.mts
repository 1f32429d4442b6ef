import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {defineConfig} from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [
    {
      // esbuild loads the word lists as text (scripts/build.mjs); the tests have to see the same.
      name: 'tsv-as-text',
      load: id =>
        id.endsWith('.tsv') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined,
    },
  ],
  test: {
    include: ['test/**/*.test.{ts,mjs}'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    // Vitest's five seconds are for an idle machine.
    testTimeout: 30_000,
    // Vitest would write a missing generated file and call the test passed; only `npm run generate` may write.
    update: 'none',
  },
})
