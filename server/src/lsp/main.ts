import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {startServer} from './server'

// The arguments say how the client talks: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.
startServer(createConnection(ProposedFeatures.all))
