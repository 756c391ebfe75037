import { oidcSigningKeys } from '@heimdall/db/core'
import type { Services } from '../../../kernel/index.ts'
import { rotateSigningKeys } from './rotate-signing-keys.ts'

/** The job: does nothing before the first app has asked for keys. */
export async function rotateSigningKeysWhenDue(services: Services): Promise<boolean> {
  const [any] = await services.primary.db.select({ id: oidcSigningKeys.id }).from(oidcSigningKeys).limit(1)
  if (any) await rotateSigningKeys(services)
  return false
}
