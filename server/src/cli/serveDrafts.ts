import type {MessagePort} from 'node:worker_threads'
import {readDraft} from './readDraft'
import type {Order} from './readers'

/** Makes this thread a reader: each draft it is sent is read and answered with its reading. */
export function serveDrafts(port: MessagePort): void {
  port.on('message', async ({path, task}: Order) => port.postMessage(await readDraft(path, task)))
}
