import { type Call, limitRate, requireAccess, requireFresh, type Services } from '../../kernel/index.ts'
import { exportAccess, personOf } from './person-of.ts'

/** Each reads everything there is of somebody. */
const perPerson = { limit: 10, windowSeconds: 3_600 }

/** Who takes whose data, after all that speaks against it. In a browser it needs a sign-in of the last ten minutes. */
export async function beginExport(services: Services, call: Call, operation: string): Promise<string> {
  const { actor } = call
  await requireAccess(services, call, exportAccess, operation)
  if (actor.type === 'user') requireFresh(actor, services.clock.now())
  const userId = personOf(actor)
  await limitRate(services, `export:${userId}`, perPerson)
  return userId
}
