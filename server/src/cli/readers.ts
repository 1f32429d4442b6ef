import type {Worker} from 'node:worker_threads'
import {outOfMemory} from './failures'
import {failed, type Reading, readDraft, type Task} from './readDraft'

/** What a reader is sent: one draft at a time, and it answers with its reading. */
export interface Order {
  readonly path: string
  readonly task: Task
}

/** Threads that read drafts. */
export interface Readers {
  /** Reads a draft as soon as a thread is free. Never fails: a thread that dies costs no draft but its own. */
  readonly read: (path: string, task: Task) => Promise<Reading>
  /** Ends the threads, whatever they are at. */
  readonly dismiss: () => Promise<void>
}

interface Job extends Order {
  readonly done: (reading: Reading | Promise<Reading>) => void
}

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY'

/** Up to so many readers, each started when a draft waits and all others are busy. */
export function makeReaders(most: number, start: () => Worker): Readers {
  const waiting: Job[] = []
  const free: Worker[] = []
  const busy = new Map<Worker, Job>()
  return {
    read: (path, task) =>
      new Promise(done => {
        waiting.push({path, task, done})
        goOn()
      }),
    async dismiss() {
      await Promise.all([...free, ...busy.keys()].map(reader => reader.terminate()))
    },
  }

  function goOn(): void {
    if (waiting.length === 0) return
    const reader = free.pop() ?? (busy.size < most ? startOne() : undefined)
    const job = reader && waiting.shift()
    if (!job) return
    busy.set(reader, job)
    reader.postMessage({path: job.path, task: job.task} satisfies Order)
  }

  function startOne(): Worker {
    const reader = start()
    let fault: unknown
    reader.on('message', (reading: Reading) => {
      finish(reader, reading)
      free.push(reader)
      goOn()
    })
    reader.on('error', error => {
      fault = error
    })
    reader.on('exit', () => {
      if (free.includes(reader)) free.splice(free.indexOf(reader), 1)
      const job = busy.get(reader)
      if (!job) return
      const isTooMuch = (fault as {code?: unknown} | undefined)?.code === OUT_OF_MEMORY
      // Any other death is none of the draft's doing, such as a system that has no room for one more thread.
      finish(reader, isTooMuch ? failed(outOfMemory(job.path)) : readDraft(job.path, job.task))
      goOn()
    })
    return reader
  }

  function finish(reader: Worker, reading: Reading | Promise<Reading>): void {
    busy.get(reader)?.done(reading)
    busy.delete(reader)
  }
}
