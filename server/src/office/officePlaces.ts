import {posix, win32} from 'node:path'

/** What tells where programs are: the system, its variables, and what lies in /opt. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly opt: readonly string[]
}

/** The second one is what some systems call it. On Windows the first of them waits until its work is done. */
const NAMES = {unix: ['soffice', 'libreoffice'], windows: ['soffice.com', 'soffice.exe']} as const
const LINUX_FOLDERS = [
  '/usr/bin',
  '/usr/local/bin',
  '/usr/lib/libreoffice/program',
  '/usr/lib64/libreoffice/program',
]
const SNAP = '/snap/bin/libreoffice'
/** What LibreOffice's own packages make in /opt: libreoffice7.6, libreoffice24.8. */
const IN_OPT = /^libreoffice[\d.]{0,9}$/
const MAC = 'Applications/LibreOffice.app/Contents/MacOS/soffice'
const PROGRAM_FOLDERS = ['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)']

/** Where LibreOffice may be, the likeliest first: on PATH, then where its installers put it. */
export function officePlaces({platform, env, opt}: Machine): readonly string[] {
  const {join, delimiter, isAbsolute} = platform === 'win32' ? win32 : posix
  const names = platform === 'win32' ? NAMES.windows : NAMES.unix
  // Windows writes it as it likes.
  const key = Object.keys(env).find(name => name.toUpperCase() === 'PATH') ?? ''
  // A folder that depends on where we are may be the drafts' own.
  const onPath = (env[key] ?? '').split(delimiter).filter(folder => isAbsolute(folder))
  return [...new Set([...inEach(onPath), ...usual()])]

  function inEach(folders: readonly string[]): readonly string[] {
    return folders.flatMap(folder => names.map(name => join(folder, name)))
  }

  function usual(): readonly string[] {
    if (platform === 'win32') {
      const folders = PROGRAM_FOLDERS.flatMap(name => env[name] ?? [])
      return inEach(folders.map(folder => join(folder, 'LibreOffice', 'program')))
    }
    if (platform === 'darwin') return [join('/', MAC), ...(env.HOME ? [join(env.HOME, MAC)] : [])]
    const packed = opt
      .filter(name => IN_OPT.test(name))
      .sort()
      .reverse()
    return [...inEach([...LINUX_FOLDERS, ...packed.map(name => join('/opt', name, 'program'))]), SNAP]
  }
}
