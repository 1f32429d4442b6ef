#!/usr/bin/env node
import * as nodeModule from 'node:module'
import {type MessagePort, parentPort, Worker} from 'node:worker_threads'
import {findOffice} from '../office/findOffice'
import {runCommand} from './runCommand'

const {createRequire, enableCompileCache} = nodeModule as typeof nodeModule & {
  enableCompileCache?: () => void
}

// From Node 22.1 on what is loaded after this is compiled once and kept for the next start.
enableCompileCache?.()
if (parentPort) serve(parentPort)
else run()

/** The same program, started as a thread. */
async function serve(port: MessagePort): Promise<void> {
  const {serveDrafts} = await import('./draftCommands')
  serveDrafts(port)
}

function run(): void {
  // Read at run time, beside dist/, so that the manifest does not become part of the bundle.
  const {version} = createRequire(__filename)('../package.json') as {version: string}

  // A reader that has seen enough (`| head`) closes the pipe; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

  // The exit code is set, not forced, so that a pipe gets all of the output first.
  runCommand(process.argv.slice(2), {
    version,
    readInput: async () => Buffer.concat(await process.stdin.toArray()),
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    findOffice,
    startReader: () => new Worker(__filename),
  }).then(code => {
    process.exitCode = code
  })
}
