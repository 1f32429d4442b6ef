import {spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe} from 'vitest'

const PROGRAMS = ['soffice', 'pdftotext', 'pandoc']
const HAS_ALL = PROGRAMS.every(
  program => spawnSync(program, ['--help'], {timeout: 30_000}).error === undefined,
)
const NOTE =
  '本机没有 LibreOffice、pandoc 或 poppler（apt-get install libreoffice-writer-nogui pandoc poppler-utils），跳过'
/** The fonts that the documents ask for are on no build machine; each is shown in one of its own, in which all characters are as wide. */
const SHOWN_IN = {
  方正小标宋简体: 'Noto Serif CJK TC',
  黑体: 'Noto Sans CJK SC',
  楷体_GB2312: 'Noto Serif CJK HK',
  仿宋_GB2312: 'Noto Serif CJK SC',
  宋体: 'Noto Serif CJK JP',
}
const CONFIGURATION = '/org.openoffice.Office.Common/Font/Substitution'

/** Tests that need LibreOffice, pandoc and poppler; where nothing may be skipped they run without them, and fail. */
export function describeOffice(title: string, tests: () => void): void {
  const isSkipped = !HAS_ALL && process.env.CI !== 'true'
  if (isSkipped) console.log(`${NOTE}“${title}”`)
  describe.skipIf(isSkipped)(title, tests)
}

/**
 * Lets LibreOffice write each file in another format beside it in the folder, all in one run with a profile of its own;
 * what it says but for the files that it names. Throws where it takes too long.
 */
export function convertAll(files: readonly string[], format: string, folder: string): string {
  const profile = join(folder, 'profile')
  mkdirSync(join(profile, 'user'), {recursive: true})
  writeFileSync(join(profile, 'user/registrymodifications.xcu'), fontsXml())
  const {stderr, error, status} = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      ...['--headless', '--convert-to', format, '--outdir', folder],
      ...files,
    ],
    {encoding: 'utf8', timeout: 120_000},
  )
  if (error) throw error
  // LibreOffice speaks of the Java that it does without.
  const said = stderr.replaceAll(/.*javaldx.*\n?/g, '')
  return status === 0 ? said : `${said}error: exit code ${status}`
}

function fontsXml(): string {
  const property = (name: string, value: string | boolean) =>
    `<prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop>`
  const pairs = Object.entries(SHOWN_IN).map(
    ([ReplaceFont, SubstituteFont], index) =>
      `<item oor:path="${CONFIGURATION}/FontPairs"><node oor:name="_${index}" oor:op="replace">${Object.entries(
        {ReplaceFont, SubstituteFont, Always: true, OnScreenOnly: false},
      )
        .map(([name, value]) => property(name, value))
        .join('')}</node></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="${CONFIGURATION}">${property('Replacement', true)}</item>${pairs.join('')}</oor:items>`
}
