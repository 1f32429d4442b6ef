#!/usr/bin/env node
import {createRequire} from 'node:module'
import {parentPort, Worker} from 'node:worker_threads'
import {runCommand} from './runCommand'
import {serveDrafts} from './serveDrafts'

if (parentPort) serveDrafts(parentPort)
else run()

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
    startReader: () => new Worker(__filename),
  }).then(code => {
    process.exitCode = code
  })
}
