import * as vscode from 'vscode'
import type {LinePosition} from '../../../server/src/lsp/protocol'
import type {ActiveDraftSource} from '../activeDraft'
import type {Server} from '../serverProcess'
import {sayQuietly} from '../status'
import {moveSections} from './moveSections'
import {draftBehind} from './outlineTree'
import type {OutlineRow} from './outlineView'

/** What VS Code calls rows of this view while they are dragged, and what we do. */
const ROWS = 'application/vnd.code.tree.nigao.outline'
const SECTIONS = 'application/vnd.nigao.sections'

/** Where the sections begin, in the draft as it was when they were taken. VS Code writes it as JSON. */
interface Taken {
  readonly address: string
  readonly version: number
  readonly positions: readonly LinePosition[]
}

/**
 * Rows that are let go of over another one, or over nothing, take their sections there. Not into another draft: each has an
 * undo of its own, and what is taken over from last year’s is to stay there.
 */
export function dragSections(
  server: Server,
  drafts: ActiveDraftSource,
): vscode.TreeDragAndDropController<OutlineRow> {
  return {
    dragMimeTypes: [SECTIONS],
    dropMimeTypes: [ROWS],
    handleDrag(rows, transfer) {
      const nodes = rows.flatMap(row => ('entry' in row ? row : []))
      const draft = drafts.current()
      if (!draft || nodes.length === 0) return
      const [behind] = nodes.flatMap(node => draftBehind(node) ?? [])
      const {document, version} = behind ? {...behind, version: behind.document.version} : draft
      const positions = nodes.map(({entry}) => entry.range.start)
      const taken: Taken = {address: document.uri.toString(), version, positions}
      transfer.set(SECTIONS, new vscode.DataTransferItem(taken))
    },
    async handleDrop(target, transfer) {
      const taken: Taken | undefined = transfer.get(SECTIONS)?.value
      const {document, version} = drafts.current() ?? {}
      if (!taken || !document) return
      const isElsewhere = target && (!('entry' in target) || draftBehind(target))
      if (isElsewhere || document.uri.toString() !== taken.address)
        return sayQuietly(vscode.l10n.t('Sections are not moved from one draft into another; copy the text'))
      if (taken.version !== version || version !== document.version)
        return sayQuietly(vscode.l10n.t('The text has changed meanwhile'))
      await moveSections(server, document, taken.positions, {
        side: 'onto',
        ...(target && 'entry' in target && {position: target.entry.range.start}),
      })
    },
  }
}
