// What a rule gives as its examples is for its page and for the tests: the programs go without it.
import {readFileSync} from 'node:fs'

const RULES = /[\\/]core[\\/]rules[\\/]\w+[\\/]\w+\.ts$/
/** As Biome lays out a property of a rule: in one line, or down to a bracket at its own indent. */
const EXAMPLES = /^( {2}(?:good|bad): \[)(?:.*\],|[\s\S]*?^ {2}\],)$/gm

/** For esbuild: the rules without `good` and `bad`. */
export const examplesPlugin = {
  name: 'examples',
  setup(build) {
    build.onLoad({filter: RULES}, ({path}) => ({
      contents: readFileSync(path, 'utf8').replace(EXAMPLES, '$1],'),
      loader: 'ts',
    }))
  },
}
