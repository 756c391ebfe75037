import type { CheckPermissionsInput } from '@heimdall/contracts'
import type { AccountName } from './load-access.ts'

/** The schema has seen to it that there is one name, and one only. */
export function accountName({
  userId,
  provider = '',
  externalId = '',
}: Omit<CheckPermissionsInput, 'permission'>): AccountName {
  return userId === undefined ? { provider, externalId } : { userId }
}
