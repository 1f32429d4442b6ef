// Lets a test call the API of VS Code: it sends a function, which is run here, inside the extension host. Only
// test/e2e/host/openHost.ts loads this, beside the packaged extension.
const {createServer} = require('node:http')
const {writeFileSync} = require('node:fs')
const {dirname, join} = require('node:path')
const vscode = require('vscode')
const {overhear} = require('./overhear.cjs')
const tools = require('./tools.cjs')

const heard = overhear()
const argsOf = wanted => heard.registered.find(({name}) => name === wanted)?.args ?? []
const inside = {...heard, ...tools, argsOf}

exports.activate = context => {
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('vscode-vfs', memory()))
  const server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const {source, argument} = JSON.parse(Buffer.concat(chunks).toString())
    response.end(JSON.stringify(await answer(source, argument)))
  })
  server.listen(0, '127.0.0.1', () => {
    const {fsPath} = vscode.workspace.workspaceFile
    writeFileSync(join(dirname(fsPath), 'port'), String(server.address().port))
  })
  context.subscriptions.push({dispose: () => server.close()})
}

async function answer(source, argument) {
  try {
    // biome-ignore lint/security/noGlobalEval: that is what it is for.
    return {value: await eval(`(${source})`)(vscode, argument, inside)}
  } catch (error) {
    return {error: error?.stack ?? String(error)}
  }
}

/** Files that are on no disk; a folder is there as long as something is in it. */
function memory() {
  const files = new Map()
  const changed = new vscode.EventEmitter()
  let time = 0
  return {
    onDidChangeFile: changed.event,
    watch: () => ({dispose: () => undefined}),
    stat: uri => {
      const isFolder = uri.path === '/' || [...files.keys()].some(path => path.startsWith(`${uri.path}/`))
      if (isFolder) return {type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0}
      return {type: vscode.FileType.File, ctime: 0, mtime: ++time, size: found(uri).length}
    },
    readDirectory: ({path: folder}) =>
      [...files.keys()]
        .filter(path => path.startsWith(folder) && !path.slice(folder.length + 1).includes('/'))
        .map(path => [path.slice(path.lastIndexOf('/') + 1), vscode.FileType.File]),
    createDirectory: () => undefined,
    readFile: found,
    writeFile: (uri, bytes) => void files.set(uri.path, bytes),
    delete: uri => void files.delete(uri.path),
    rename: (from, to) => {
      files.set(to.path, found(from))
      files.delete(from.path)
    },
  }

  function found(uri) {
    const bytes = files.get(uri.path)
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri)
    return bytes
  }
}
