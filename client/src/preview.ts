import type * as vscode from 'vscode'

/** What VS Code's Markdown preview takes from an extension: its markdown-it comes in, and goes out extended. */
export interface PreviewExtension {
  readonly extendMarkdownIt: <MarkdownIt>(md: MarkdownIt) => MarkdownIt
}

/** Marks the slots of a draft in the preview. The program that reads them is loaded with the first Markdown rendered. */
export function extendPreview(context: vscode.ExtensionContext): PreviewExtension {
  return {
    extendMarkdownIt(md) {
      try {
        // The client must not import the core, so the preview is a program of its own.
        const preview: {showDrafts(md: unknown): void} = require(context.asAbsolutePath('dist/preview.js'))
        preview.showDrafts(md)
      } catch (error) {
        // Without its marks the preview is as useful as VS Code makes it.
        console.error('nigao: preview', error)
      }
      return md
    },
  }
}
