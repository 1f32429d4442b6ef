/** What takes the core. It is a program of its own (dist/draftCommands.js), so that help, version and a wrong option come at once. */
export {check} from './check'
export {compare} from './compare'
export {exportWord} from './exportWord'
export {fill, listBlanks} from './fill'
export {importWord} from './importWord'
export {outline} from './outline'
export {serveDrafts} from './serveDrafts'
