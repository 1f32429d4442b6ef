import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import {inOnePiece} from './inOnePiece'
import {messageEncoder} from './messageEncoder'
import {startServer} from './server'

startServer(connect(), pathToFileURL(join(__dirname, '../docs/rules/')).href)

/** The arguments say how the client talks: --stdio, --node-ipc, --socket=PORT or --pipe=NAME. */
function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all)
  // The library ends the process with a stream of its own making only; without a client there is nobody to serve.
  process.stdin.on('end', () => process.exit(1))
  const reader = new StreamMessageReader(process.stdin)
  const writer = new StreamMessageWriter(inOnePiece(process.stdout), {contentTypeEncoder: messageEncoder()})
  return createConnection(ProposedFeatures.all, reader, writer)
}
