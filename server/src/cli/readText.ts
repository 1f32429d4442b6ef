import {readFile} from 'node:fs/promises'
import {type Decoded, decode} from '../draftFiles'
import {type Environment, tell} from './environment'
import {explainFailure, unreadable} from './failures'

/** The text of a file; where it cannot be read, says why and gives nothing. */
export async function readText(path: string, environment: Environment): Promise<Decoded | undefined> {
  try {
    const decoded = decode(await readFile(path))
    if (!decoded) tell(environment, unreadable(path))
    return decoded
  } catch (error) {
    tell(environment, explainFailure(path, error))
    return undefined
  }
}
