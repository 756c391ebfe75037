import type { Sql } from '@heimdall/db'
import { latestCheckpoint } from '../proof/checkpointer.ts'
import { createWorker, type Worker } from '../worker.ts'
import { type Post, sendToWebhook } from './send-to-webhook.ts'
import { sendToWitness, type Witness } from './send-to-witness.ts'

export interface PublisherOptions {
  sql: Sql
  witnesses: readonly Witness[]
  /** Gets every published checkpoint; null: nobody does. */
  webhookUrl: string | null
  post: Post
  onError(error: unknown): void
}

/** Often enough for a witness, and no burden to it. */
const everyMs = 10_000

/** Brings the newest checkpoint to those outside who remember it. One that does not answer holds up no other. */
export function createPublisher({ sql, witnesses, webhookUrl, post, onError }: PublisherOptions): Worker {
  const sent = new Map<string, number>()
  return createWorker({
    pollMs: everyMs,
    pauseMs: everyMs,
    onError,
    async step() {
      const checkpoint = await latestCheckpoint(sql)
      if (!checkpoint) return false
      const targets: [name: string, send: () => Promise<void>][] = witnesses.map((witness) => [
        witness.url,
        () => sendToWitness(sql, witness, checkpoint, post),
      ])
      if (webhookUrl !== null) targets.push([webhookUrl, () => sendToWebhook(webhookUrl, checkpoint, post)])
      await Promise.all(
        targets
          .filter(([name]) => (sent.get(name) ?? 0) < checkpoint.size)
          .map(([name, send]) =>
            send().then(
              () => sent.set(name, checkpoint.size),
              // With the next checkpoint it is tried again.
              (error: unknown) => onError(error),
            ),
          ),
      )
      return false
    },
  })
}
