import type { Services } from '../../../kernel/index.ts'
import type { Message, Subscription } from '../../messages/index.ts'

/** A message, and what to read when it leaves. */
export interface Planned {
  message: Message
  eventId: string | null
  feedNumber: number | null
}

export interface Page<Item> {
  items: readonly (Item & { number: number })[]
  /** Where to go on; where it began when there is nothing yet. */
  next: number
  /** Something is there that can not be planned yet, and soon can. */
  isHeld: boolean
}

/** One of the orders in which things happen, numbered, as the planner reads it. */
export interface Source<Item> {
  /** Where endpoints keep how far they are in it. */
  column: 'position' | 'gpsPosition'
  pageSize: number
  /** The number that will come next. */
  sizeOf(services: Services): Promise<number>
  read(services: Services, start: number, size: number): Promise<Page<Item>>
  plan(item: Item, subscription: Subscription): readonly Planned[]
}
