// npm run learn -- FOLDER… [--half FOLDER…]: learns from texts of our own and from published ones what tells that a number is gone, and what
// tells a drafter's note; writes the weights and where they come from to server/data. Of the folders behind --half only one half of
// the documents is read, by a hash of their names; the other is kept for measuring. The same texts give the same bytes.
import {runAsScript} from '../shell.mjs'
import {loadCore} from './core.mjs'
import {learnLostNumbers} from './lostNumbers.mjs'
import {learnNotes} from './notes.mjs'
import {sourcesOf} from './sources.mjs'

await runAsScript(import.meta, async () => {
  const core = await loadCore()
  const sources = sourcesOf(process.argv.slice(2))
  learnLostNumbers(sources, core)
  learnNotes(sources, core)
})
