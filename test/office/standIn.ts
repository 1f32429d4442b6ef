import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'

/**
 * A program that stands in for LibreOffice and does this in its shell; `$OUT` is the folder it is to write to, `$DRAFT` the Word
 * file, `$ALL` what it is told, `$HERE` the folder it lies in.
 */
export function standIn(lines: string): {office: string; folder: string} {
  const folder = mkdtempSync(join(tmpdir(), 'nigao-office-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  const office = join(folder, 'soffice')
  writeFileSync(
    office,
    `#!/bin/sh
ALL=$*
while [ $# -gt 1 ]; do [ "$1" = --outdir ] && OUT=$2; shift; done
DRAFT=$1
HERE='${folder}'
${lines}
`,
  )
  chmodSync(office, 0o755)
  return {office, folder}
}
