import type { Share } from '@heimdall/contracts'
import type { gpsShares } from '@heimdall/db/core'
import { precisionOf } from '../policy-columns.ts'

export const toShare = (row: typeof gpsShares.$inferSelect): Share => ({
  id: row.id,
  name: row.name,
  precision: precisionOf(row.precision),
  delaySeconds: row.delaySeconds,
  deviceIds: row.deviceIds,
  hasPassword: row.passwordHash !== null,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  viewCount: row.viewCount,
  lastViewedAt: row.lastViewedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
})
