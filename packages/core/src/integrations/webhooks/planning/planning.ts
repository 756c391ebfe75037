import type { Services } from '../../../kernel/index.ts'
import type { Subscriptions } from './create-subscriptions.ts'

/** What every round of planning has at hand. */
export interface Planning {
  services: Services
  subscriptions: Subscriptions
  /** In the order of the calls also within a millisecond: deliveries leave, and are listed, by their ids. */
  newId(time: Date): string
}
