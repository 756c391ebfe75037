import { type EventTopic, topicOf, topicPermissions } from '@heimdall/contracts'
import { can } from '../../access/index.ts'
import type { Services } from '../../kernel/index.ts'

/** Whether the account by whose permissions an endpoint hears still holds them. Answered from memory, so it may be asked at each message. */
export async function mayHear(
  services: Services,
  { createdBy, topics }: { createdBy: string | null; topics: readonly EventTopic[] },
): Promise<boolean> {
  if (createdBy === null) return true
  const wanted = new Set(topics.map((name) => topicPermissions[topicOf(name)]))
  const [check] = await can(services, [{ userId: createdBy }], [...wanted])
  return check?.allowed ?? false
}
