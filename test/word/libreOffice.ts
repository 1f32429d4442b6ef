import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

/** What is done with the tracked changes of a document. */
export type Verdict = 'Accept' | 'Reject'

const LONGEST = 120_000
/** Opens a document without a window, accepts or rejects all, and writes its text. */
const MACRO = `Sub Resolve(source, target, verdict)
Dim hidden(0) As New com.sun.star.beans.PropertyValue
hidden(0).Name = "Hidden"
hidden(0).Value = True
document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" & verdict & "AllTrackedChanges", "", 0, Array())
Dim filter(1) As New com.sun.star.beans.PropertyValue
filter(0).Name = "FilterName"
filter(0).Value = "Text (encoded)"
filter(1).Name = "FilterOptions"
filter(1).Value = "UTF8,LF"
document.storeToURL(target, filter())
document.close(True)
End Sub`

const MODULE = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${MACRO.replaceAll('&', '&amp;')}</script:module>`

/** Whether LibreOffice is on this machine. */
export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--help']).error === undefined
}

/** The lines that LibreOffice reads in a .docx when all its tracked changes are accepted or rejected; blank ones are left out. */
export function linesInLibreOffice(docx: Uint8Array, verdict: Verdict): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'nigao-office-'))
  try {
    const profile = join(folder, 'profile')
    // A new profile has an empty module, which the macro is put into.
    office(profile, '--terminate_after_init')
    writeFileSync(join(profile, 'user/basic/Standard/Module1.xba'), MODULE)
    const [source, target] = [join(folder, 'a.docx'), join(folder, 'a.txt')]
    writeFileSync(source, docx)
    office(
      profile,
      `macro:///Standard.Module1.Resolve("${pathToFileURL(source)}","${pathToFileURL(target)}","${verdict}")`,
    )
    const lines = readFileSync(target, 'utf8').replace('\uFEFF', '').split('\n')
    return lines.map(line => line.trim()).filter(line => line !== '')
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function office(profile: string, order: string): void {
  const own = `-env:UserInstallation=${pathToFileURL(profile)}`
  spawnSync('soffice', [own, '--headless', '--norestore', order], {timeout: LONGEST})
}
