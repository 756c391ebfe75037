import { Worker } from 'node:worker_threads'
import type { FromThread, ThreadStart, ToThread } from './messages.ts'

export interface Thread {
  /** Messages that have no answer yet. */
  readonly waiting: number
  /** Whether it has read its code, which takes a second. */
  readonly isReady: boolean
  /** Rejects with what failed there, or with `ThreadEnded`. */
  ask(question: Question): Promise<FromThread>
  /** Lets it answer what it has in hand. */
  stop(): Promise<void>
}

/** To give each member of a union its own without the id. */
type WithoutId<Message> = Message extends { id: number } ? Omit<Message, 'id'> : never
type Question = WithoutId<ToThread>

/** Nobody knows how far it came. To be treated like a lost connection. */
export class ThreadEnded extends Error {
  override name = 'ThreadEnded'
  readonly code = 'CONNECTION_CLOSED'
  constructor() {
    super('A thread has ended')
  }
}

interface Waiting {
  resolve(answer: FromThread): void
  reject(error: Error): void
}

export function startThread(
  start: ThreadStart,
  onError: (error: unknown) => void,
  onEnd: () => void,
): Thread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: start })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let isReady = false
  let ended = false

  worker.on('message', (message: FromThread) => {
    if (message.kind === 'ready') {
      isReady = true
      return
    }
    const asker = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind !== 'failure') asker?.resolve(message)
    else asker?.reject(Object.assign(new Error(message.message), { code: message.code }))
  })
  worker.on('error', onError)
  const end = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      ended = true
      onEnd()
      for (const asker of waiting.values()) asker.reject(new ThreadEnded())
      waiting.clear()
      resolve()
    })
  })

  return {
    get waiting() {
      return waiting.size
    },
    get isReady() {
      return isReady
    },
    ask(question) {
      if (ended) return Promise.reject(new ThreadEnded())
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        // What was a member of the union without its id is one with it; spreading loses that.
        worker.postMessage({ ...question, id } as ToThread, memoryOf(question))
      })
    },
    stop() {
      worker.postMessage({ kind: 'stop' } satisfies ToThread)
      return end
    },
  }
}

/** A body that has its memory for itself goes with it, uncopied. */
function memoryOf(question: Question): ArrayBuffer[] {
  if (question.kind !== 'write') return []
  return question.chunks.flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  )
}
