import { Worker } from 'node:worker_threads'
import type { IngestAnswer } from '../writer/ingest.ts'
import type { BatchBody, FromThread, ThreadStart, ToThread } from './messages.ts'

export interface IngestPool {
  /** Answers once the events of the body are durable. Takes the body's memory with it. */
  write(body: BatchBody): Promise<IngestAnswer>
  /** Answers what is under way, then ends the threads. */
  stop(): Promise<void>
}

export interface IngestPoolOptions {
  threads: number
  start: ThreadStart
  onError(error: unknown): void
}

/** Bodies that may wait at once. */
const mostBytes = 64 * 1024 * 1024

interface Thread {
  worker: Worker
  waiting: Map<number, Waiting>
}

interface Waiting {
  bytes: number
  resolve(answer: IngestAnswer): void
  reject(error: Error): void
}

/**
 * Threads that do for large batches what costs time: parsing, looking places up, hashing, writing. They begin with the
 * first batch, so that who never sends any does not pay for them.
 */
export function createIngestPool({ threads: count, start, onError }: IngestPoolOptions): IngestPool {
  const threads: Thread[] = []
  let lastId = 0
  let waitingBytes = 0
  let stopped = false

  function startThread(): Thread {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: start })
    const thread: Thread = { worker, waiting: new Map() }
    worker.on('message', (message: FromThread) => {
      const waiting = take(thread, message.id)
      if (message.kind === 'answer') waiting?.resolve(message.answer)
      else waiting?.reject(new Error(message.message))
    })
    worker.on('error', onError)
    worker.on('exit', () => {
      threads.splice(threads.indexOf(thread), 1)
      // Nobody knows how far it came; ids and Idempotency-Keys make it safe to try again.
      for (const id of [...thread.waiting.keys()]) {
        take(thread, id)?.resolve({ ok: false, reason: 'unavailable', cause: 'A thread has ended' })
      }
    })
    threads.push(thread)
    return thread
  }

  function take(thread: Thread, id: number): Waiting | undefined {
    const waiting = thread.waiting.get(id)
    thread.waiting.delete(id)
    waitingBytes -= waiting?.bytes ?? 0
    return waiting
  }

  const leastBusy = (): Thread => {
    const idle = threads.find(({ waiting }) => waiting.size === 0)
    if (idle) return idle
    if (threads.length < count) return startThread()
    return threads.reduce((least, thread) => (thread.waiting.size < least.waiting.size ? thread : least))
  }

  return {
    write(body) {
      const bytes = body.bytes.byteLength
      if (stopped || waitingBytes + bytes > mostBytes) {
        return Promise.resolve({ ok: false, reason: 'unavailable', cause: 'Too many batches are waiting' })
      }
      const id = ++lastId
      const thread = leastBusy()
      waitingBytes += bytes
      return new Promise((resolve, reject) => {
        thread.waiting.set(id, { bytes, resolve, reject })
        thread.worker.postMessage({ kind: 'write', id, ...body } satisfies ToThread)
      })
    },
    async stop() {
      stopped = true
      await Promise.all(
        threads.map(async ({ worker }) => {
          // Not `once` of node:events: that rejects when the thread ends by an error, which is an end too.
          const ended = new Promise((resolve) => worker.once('exit', resolve))
          worker.postMessage({ kind: 'stop' } satisfies ToThread)
          await ended
        }),
      )
    },
  }
}
