import type { Zone } from '@heimdall/contracts'
import type { gpsZones } from '@heimdall/db/core'

export const toZone = ({ userId: _, createdAt, updatedAt, ...row }: typeof gpsZones.$inferSelect): Zone => ({
  ...row,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
})
