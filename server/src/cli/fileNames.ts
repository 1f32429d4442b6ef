import {isPlainText, MARKDOWN_EXTENSIONS} from '../draftFiles'

/** Whether a name is that of a Word file. */
export function isWordFile(name: string): boolean {
  return name.toLowerCase().endsWith('.docx')
}

/** Whether a name is that of a PDF. */
export function isPdf(name: string): boolean {
  return name.toLowerCase().endsWith('.pdf')
}

/** Whether a name is that of a file that `nigao export` writes. */
export function isExportedFile(name: string): boolean {
  return isWordFile(name) || isPdf(name)
}

/** Whether a name is that of a draft in Markdown or plain text. */
export function isDraftFile(name: string): boolean {
  const extension = name.toLowerCase().replace(/^.*\./s, '')
  return isPlainText(name) || (MARKDOWN_EXTENSIONS as readonly string[]).includes(extension)
}
