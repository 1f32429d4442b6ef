import {mergeConfig} from 'vitest/config'
import all from './vitest.config.mjs'

/** What a developer runs after every change: no built program, no other program, property tests cut short. */
export default mergeConfig(all, {
  test: {
    exclude: ['**/*.dist.test.{ts,mjs}', 'test/expressions.test.ts'],
    setupFiles: ['test/fast.setup.ts'],
    // A process for every file costs more than the tests in it; `npm test` keeps them apart.
    isolate: false,
  },
})
