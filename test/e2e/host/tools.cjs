// What functions of a test need inside the extension host and cannot bring along.
const {Uri, workspace} = require('vscode')

/** A draft, opened if it is not, and the place in it. */
exports.placeOf = async ({address, offset}) => {
  const document = await workspace.openTextDocument(Uri.parse(address))
  return {document, at: document.positionAt(offset)}
}

/** The text of a document after edits as a provider gives them; the document stays as it is. */
exports.textAfter = (document, edits) =>
  edits
    .toSorted((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
    .reduce((text, {range, newText}) => {
      const [start, end] = [range.start, range.end].map(place => document.offsetAt(place))
      return text.slice(0, start) + newText + text.slice(end)
    }, document.getText())

/** The rows of a tree from top to bottom, each with what VS Code is given to show of it. */
exports.rowsOf = async provider => {
  const rows = []
  const add = async (element, level) => {
    for (const row of (await provider.getChildren(element)) ?? []) {
      const {label, description, resourceUri} = await provider.getTreeItem(row)
      rows.push({
        row,
        words: `${'　'.repeat(level)}${label?.label ?? label} ${description ?? ''}`.trimEnd(),
        resourceUri,
      })
      await add(row, level + 1)
    }
  }
  await add(undefined, 0)
  return rows
}

/** Words and kinds of semantic tokens, whose numbers each count from the token before. */
exports.tokensIn = (document, {data}, {tokenTypes}) => {
  const tokens = []
  let [line, character] = [0, 0]
  for (let at = 0; at < data.length; at += 5) {
    const [lines, characters, length, kind] = data.slice(at, at + 4)
    character = lines === 0 ? character + characters : characters
    line += lines
    const words = document.lineAt(line).text.slice(character, character + length)
    tokens.push(`${words} ${tokenTypes[kind]}`)
  }
  return tokens
}
