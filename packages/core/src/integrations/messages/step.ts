import type { Message } from './messages-of.ts'
import type { StreamPosition } from './stream-position.ts'

/** One step of a stream: a message, and how far the order that it is from has come with it. */
export interface Step extends Partial<StreamPosition> {
  /** Null: there was nothing to tell, for long enough to say how far one has come. */
  message: Message | null
}
