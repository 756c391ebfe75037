import { isTransient } from '@heimdall/db'

export interface GroupCommit<Request, Result> {
  /** Resolves when the request's group is durable. Rejects with `QueueFull` before anything was queued. */
  submit(request: Request): Promise<Result>
  readonly queued: number
  /** Resolves when everything that was submitted has been answered. */
  drain(): Promise<void>
}

export interface GroupCommitOptions<Request, Result> {
  write(requests: Request[]): Promise<Result[]>
  sizeOf(request: Request): number
  /** Whether a request must not share its commit, because it may have to be undone as a whole. */
  isAlone?(request: Request): boolean
  /** Groups that may be under way at once; each holds a connection. */
  lanes: number
  maxGroupSize: number
  maxQueuedSize: number
}

export class QueueFull extends Error {
  override name = 'QueueFull'
}

interface Waiting<Request, Result> {
  request: Request
  resolve(result: Result): void
  reject(error: unknown): void
}

/**
 * Requests that arrive while a commit is under way share the next one: throughput of batches, with the durability
 * of single commits, and no waiting when there is nothing to wait for.
 */
export function createGroupCommit<Request, Result>(
  options: GroupCommitOptions<Request, Result>,
): GroupCommit<Request, Result> {
  const queue: Waiting<Request, Result>[] = []
  let queuedSize = 0
  let busyLanes = 0
  let whenIdle: (() => void)[] = []

  function pump() {
    while (busyLanes < options.lanes && queue.length > 0) {
      busyLanes++
      void commit(takeGroup()).finally(() => {
        busyLanes--
        pump()
      })
    }
    if (busyLanes === 0 && queue.length === 0) {
      for (const resolve of whenIdle) resolve()
      whenIdle = []
    }
  }

  function takeGroup(): Waiting<Request, Result>[] {
    let size = 0
    let count = 0
    for (const waiting of queue) {
      const next = options.sizeOf(waiting.request)
      if (count > 0 && (size + next > options.maxGroupSize || options.isAlone?.(waiting.request))) break
      size += next
      count++
      if (options.isAlone?.(waiting.request)) break
    }
    queuedSize -= size
    return queue.splice(0, count)
  }

  async function commit(group: Waiting<Request, Result>[]): Promise<void> {
    try {
      const results = await options.write(group.map((waiting) => waiting.request))
      group.forEach((waiting, index) => {
        const result = results[index]
        if (result === undefined) waiting.reject(new Error('A group commit left a request unanswered'))
        else waiting.resolve(result)
      })
    } catch (error) {
      // One request that the database refuses must not fail its neighbours; an outage fails all alike.
      if (group.length === 1 || isTransient(error)) {
        for (const waiting of group) waiting.reject(error)
      } else {
        for (const waiting of group) await commit([waiting])
      }
    }
  }

  return {
    get queued() {
      return queuedSize
    },
    submit(request) {
      const size = options.sizeOf(request)
      if (queuedSize > 0 && queuedSize + size > options.maxQueuedSize) {
        return Promise.reject(new QueueFull('The queue of events is full'))
      }
      return new Promise((resolve, reject) => {
        queue.push({ request, resolve, reject })
        queuedSize += size
        // Requests read from the sockets in this turn of the event loop go into one group.
        if (busyLanes < options.lanes) setImmediate(pump)
      })
    },
    drain() {
      if (busyLanes === 0 && queue.length === 0) return Promise.resolve()
      return new Promise((resolve) => whenIdle.push(resolve))
    },
  }
}
