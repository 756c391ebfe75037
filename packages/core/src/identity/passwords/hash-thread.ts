import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { hashSync, verifySync } from '@node-rs/argon2'

/** OWASP's first choice for argon2id, which is the library's default algorithm: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** setpriority(2): on Linux 0 is the calling thread, so that only hashing steps back, and all else goes first. */
const calling = 0
const behindAllElse = 10

export type HashTask =
  | { kind: 'hash'; password: string }
  | { kind: 'verify'; password: string; against: string }
export type HashOutcome = { ok: true; value: string | boolean } | { ok: false; message: string }

function outcomeOf(task: HashTask): HashOutcome {
  try {
    const value =
      task.kind === 'hash' ? hashSync(task.password, parameters) : verifySync(task.against, task.password)
    return { ok: true, value }
  } catch (error) {
    return { ok: false, message: String(error) }
  }
}

const port = parentPort
if (!port) throw new Error('This module is the beginning of a thread')
if (process.platform === 'linux') setPriority(calling, behindAllElse)
port.on('message', (task: HashTask) => port.postMessage(outcomeOf(task)))
