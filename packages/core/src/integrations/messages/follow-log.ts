import { type LogTopic, logTopics } from '@heimdall/contracts'
import type { Services } from '../../kernel/index.ts'
import { messagesOf, type Subscription } from './messages-of.ts'
import type { Step } from './step.ts'
import type { LogPosition } from './stream-position.ts'

/**
 * Messages in the log's order from right behind a position, or from now on. Nothing is missing and nothing comes twice,
 * also when a connection broke between two messages about one event.
 */
export async function* followLog(
  services: Services,
  subscription: Subscription,
  from: LogPosition | null,
  signal: AbortSignal,
): AsyncGenerator<Step[], void, undefined> {
  const batches = services.audit.feed.batches({
    // The event itself comes again where not all of its messages have been heard.
    after: from === null ? null : from.topic === 'audit' ? from.sequence : from.sequence - 1,
    matches: (event) => messagesOf(event, subscription).length > 0,
    signal,
  })
  for await (const batch of batches) {
    const steps = batch.flatMap(({ sequence, event }) =>
      messagesOf(event, subscription)
        .filter(({ topic }) => from?.sequence !== sequence || isBehind(topic, from.topic))
        .map((message): Step => ({ log: { sequence, topic: message.topic }, message })),
    )
    if (steps.length > 0) yield steps
  }
}

const isBehind = (topic: LogTopic, heard: LogTopic) => logTopics.indexOf(topic) > logTopics.indexOf(heard)
