import type { AuditRecord } from '../record.ts'
import type { IngestAnswer } from '../writer/ingest.ts'
import { bytesOf } from './bytes-of.ts'
import type { BatchBody, ThreadStart } from './messages.ts'
import { startThread, type Thread, ThreadEnded } from './start-thread.ts'

export interface IngestPool {
  /** Answers once the events of the body are durable. Takes the body's memory with it. */
  write(body: BatchBody): Promise<IngestAnswer>
  /**
   * Appends events whose ids are ours, as `LogWriter` does. Null when no thread is ready; one then begins, for the
   * next time.
   */
  tryAppend(records: readonly AuditRecord[]): Promise<void> | null
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
/** A thread that ends at once must not be started anew with every group of a busy time. */
const restartMs = 10_000

/**
 * Threads that do what costs time: parsing large batches, looking places up, hashing, writing. They begin when first
 * needed, so that who sends little does not pay for them.
 */
export function createIngestPool({ threads: count, start, onError }: IngestPoolOptions): IngestPool {
  const threads: Thread[] = []
  let waitingBytes = 0
  let startedMs = Number.NEGATIVE_INFINITY
  let stopped = false

  function startOne(): Thread {
    const thread = startThread(start, onError, () => threads.splice(threads.indexOf(thread), 1))
    threads.push(thread)
    startedMs = performance.now()
    return thread
  }

  const leastOf = (some: readonly Thread[]) =>
    some.reduce<Thread | null>(
      (least, thread) => (least && least.waiting <= thread.waiting ? least : thread),
      null,
    )

  function leastBusy(): Thread {
    const least = leastOf(threads)
    return least && (least.waiting === 0 || threads.length === count) ? least : startOne()
  }

  return {
    async write(body) {
      const bytes = bytesOf(body.chunks)
      if (stopped || waitingBytes + bytes > mostBytes) {
        return { ok: false, reason: 'unavailable', cause: 'Too many batches are waiting' }
      }
      waitingBytes += bytes
      try {
        const message = await leastBusy().ask({ kind: 'write', ...body })
        if (message.kind !== 'answer') throw new Error('A thread has answered something else')
        return message.answer
      } catch (error) {
        // Nobody knows how far it came; ids and Idempotency-Keys make it safe to try again.
        if (error instanceof ThreadEnded) return { ok: false, reason: 'unavailable', cause: error.message }
        throw error
      } finally {
        waitingBytes -= bytes
      }
    },
    tryAppend(records) {
      if (stopped) return null
      const thread = leastOf(threads.filter(({ isReady }) => isReady))
      if (thread) return thread.ask({ kind: 'append', records }).then(() => undefined)
      if (threads.length === 0 && performance.now() - startedMs > restartMs) startOne()
      return null
    },
    async stop() {
      stopped = true
      await Promise.all(threads.map((thread) => thread.stop()))
    },
  }
}
