export {showDrafts} from './showDrafts'
