import {configureGlobal, readConfigureGlobal} from 'fast-check'

// Property tests go as far as they get in two seconds; `npm test` lets them run to the end.
configureGlobal({...readConfigureGlobal(), interruptAfterTimeLimit: 2000})
