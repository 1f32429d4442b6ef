import {existsSync, readdirSync} from 'node:fs'
import {officePlaces} from './officePlaces'

const OPT = '/opt'

/** The path of LibreOffice on this machine; `undefined` where it is not found. */
export function findOffice(): string | undefined {
  const opt = existsSync(OPT) ? readdirSync(OPT) : []
  return officePlaces({platform: process.platform, env: process.env, opt}).find(path => existsSync(path))
}
