import type { Passkey } from '@heimdall/contracts'
import type { passkeys } from '@heimdall/db/core'

export const toPasskey = ({
  id,
  name,
  isBackedUp,
  createdAt,
  lastUsedAt,
}: typeof passkeys.$inferSelect): Passkey => ({
  id,
  name,
  isSynced: isBackedUp,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
})
