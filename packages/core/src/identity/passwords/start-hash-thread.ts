import { Worker } from 'node:worker_threads'
import { unavailable } from '../../kernel/index.ts'
import type { HashOutcome, HashTask } from './hash-thread.ts'

export interface HashThread {
  /** One at a time: the next when the one before is answered. */
  run(task: HashTask): Promise<string | boolean>
  hasEnded(): boolean
  end(): void
}

interface Asker {
  resolve(value: string | boolean): void
  reject(error: Error): void
}

/** A thread that hashes, and keeps no process alive that has nothing else to do. */
export function startHashThread(
  onEnd: () => void,
  worker = new Worker(new URL('./hash-thread.ts', import.meta.url)),
): HashThread {
  worker.unref()
  let asker: Asker | null = null
  let ended = false
  let reason: unknown

  function take(): Asker | null {
    const taken = asker
    asker = null
    worker.unref()
    return taken
  }
  worker.on('message', (outcome: HashOutcome) => {
    if (outcome.ok) take()?.resolve(outcome.value)
    else take()?.reject(new Error(outcome.message))
  })
  worker.on('error', (error) => {
    reason = error
  })
  worker.on('exit', (code) => {
    ended = true
    onEnd()
    take()?.reject(unavailable(reason ?? new Error(`The thread that hashes ended with ${code}`)))
  })

  return {
    run(task) {
      worker.ref()
      return new Promise((resolve, reject) => {
        asker = { resolve, reject }
        worker.postMessage(task)
      })
    },
    hasEnded: () => ended,
    end: () => void worker.terminate(),
  }
}
