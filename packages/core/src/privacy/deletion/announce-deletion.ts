import { setTimeout } from 'node:timers/promises'
import { channels, type Services } from '../../kernel/index.ts'

/** A notice is there in a few milliseconds, and what it says in a few more. */
const deliveryMs = 100

/**
 * Says in every process that an account is about to go, and gives that time to arrive: whoever is signed in is told why they
 * are out before their session is gone.
 */
export async function announceDeletion(services: Services, userId: string): Promise<void> {
  const change = { userId, isDeleted: true } as const
  await services.primary.sql`SELECT pg_notify(${channels.access}, ${JSON.stringify(change)})`
  services.onAccessChange(change)
  await setTimeout(deliveryMs)
}
