import { setTimeout as pause } from 'node:timers/promises'
import { type PasswordHasher, unavailable } from '../../kernel/index.ts'
import type { HashTask } from './hash-thread.ts'
import { type HashThread, startHashThread } from './start-hash-thread.ts'

/** What unknown accounts are checked against, so that they take as long as known ones. It opens nothing. */
const decoy =
  '$argon2id$v=19$m=19456,t=2,p=1$L9QRAZreay/ALNymjxrcww$CGqVXl8n76ZQnRYpE8qy7Znv2XGsUPO3X6plep/zUuQ'

export interface PasswordHasherOptions {
  /** Hashes computed at once; each takes 19 MiB and a core for some 10 ms. */
  concurrency?: number
  /** Callers that may wait. Beyond that they are turned away, so that a flood of sign-ins starves nobody else. */
  maxWaiting?: number
  /** What whoever is turned away waits for first, a second: told at once, a flood asks again at once. */
  hold?: () => Promise<unknown>
  /** So many of them wait; the rest of a larger flood is told at once, and takes no memory. */
  maxHeld?: number
  /** For how long a thread stays that has nothing to do. */
  idleMs?: number
  startThread?: (onEnd: () => void) => HashThread
}

/** Hashes in threads that step back for all else. They begin with the first password and end when none has come for a while. */
export function createPasswordHasher({
  concurrency = 2,
  maxWaiting = 64,
  hold = () => pause(1_000, undefined, { ref: false }),
  maxHeld = 256,
  idleMs = 60_000,
  startThread = startHashThread,
}: PasswordHasherOptions = {}): PasswordHasher {
  const idle: HashThread[] = []
  const waiting: (() => void)[] = []
  let running = 0
  let held = 0
  let idleTimer: NodeJS.Timeout | null = null

  function newThread(): HashThread {
    const thread: HashThread = startThread(() => {
      const place = idle.indexOf(thread)
      if (place >= 0) idle.splice(place, 1)
    })
    return thread
  }

  async function bounded(task: HashTask): Promise<string | boolean> {
    if (running >= concurrency) {
      if (waiting.length >= maxWaiting) throw unavailable()
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else {
      running++
    }
    let thread: HashThread | undefined
    try {
      thread = idle.pop() ?? newThread()
      return await thread.run(task)
    } finally {
      if (thread && !thread.hasEnded()) idle.push(thread)
      // The place goes straight to the next in line, so that none can slip in between.
      const next = waiting.shift()
      if (next) next()
      else running--
      endWhenIdle()
    }
  }

  function endWhenIdle() {
    if (idleTimer) return void idleTimer.refresh()
    idleTimer = setTimeout(() => {
      // Out of the list first: whoever comes now must not be given one that ends.
      for (const thread of idle.splice(0)) thread.end()
    }, idleMs).unref()
  }

  const isFull = () => running >= concurrency && waiting.length >= maxWaiting

  async function admit(): Promise<void> {
    if (!isFull()) return
    if (held < maxHeld) {
      held++
      await hold()
      held--
    }
    if (isFull()) throw unavailable()
  }

  return {
    admit,
    async hash(password) {
      // A thread answers a hash with text and a check with yes or no.
      return (await bounded({ kind: 'hash', password })) as string
    },
    async verify(stored, password) {
      const matches = (await bounded({ kind: 'verify', password, against: stored ?? decoy })) === true
      return stored !== null && matches
    },
  }
}
