import { type Topic, topics } from '@heimdall/contracts'
import type { Services } from '../../kernel/index.ts'
import { type Message, messagesOf, type Subscription } from './messages-of.ts'

export interface PlacedMessage {
  /** What to resume behind. */
  position: string
  message: Message
}

/** Where a reader has come to: the number of an event, and the last topic on which it has heard of it. */
interface Position {
  sequence: number
  topic: Topic
}

/** An audit event is its last message, so the number alone stands for all of them. */
const printPosition = ({ sequence, topic }: Position): string =>
  topic === 'audit' ? String(sequence) : `${sequence}.${topic}`

/** `48213`, or `48213.account`; null for anything else. */
export function readPosition(text: string): Position | null {
  const [, digits, name = 'audit'] = /^(\d{1,18})(?:\.([a-z]+))?$/.exec(text) ?? []
  const topic = topics.find((one) => one === name)
  return digits === undefined || topic === undefined ? null : { sequence: Number(digits), topic }
}

/**
 * Messages in the log's order from right behind `lastEventId`, or from now on, as many at a time as there are. Nothing
 * is missing and nothing comes twice, also when a connection broke between two messages about one event.
 */
export async function* followMessages(
  services: Services,
  subscription: Subscription,
  lastEventId: string | null,
  signal: AbortSignal,
): AsyncGenerator<PlacedMessage[], void, undefined> {
  const from = lastEventId === null ? null : readPosition(lastEventId)
  const batches = services.audit.feed.batches({
    // The event itself comes again where not all of its messages have been heard.
    after: from === null ? null : from.topic === 'audit' ? from.sequence : from.sequence - 1,
    matches: (event) => messagesOf(event, subscription).length > 0,
    signal,
  })
  for await (const batch of batches) {
    const placed = batch.flatMap(({ sequence, event }) =>
      messagesOf(event, subscription)
        .filter(({ topic }) => from?.sequence !== sequence || isBehind(topic, from.topic))
        .map((message) => ({ position: printPosition({ sequence, topic: message.topic }), message })),
    )
    if (placed.length > 0) yield placed
  }
}

const isBehind = (topic: Topic, heard: Topic) => topics.indexOf(topic) > topics.indexOf(heard)
