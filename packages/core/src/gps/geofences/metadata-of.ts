import type { GeofenceShape } from '@heimdall/contracts'

/** For the audit log: what it is, and not where. */
export const metadataOf = ({ name, shape }: { name: string; shape: GeofenceShape }) => ({
  name,
  shape: shape.type,
  ...(shape.type === 'circle' ? { radiusMeters: Math.round(shape.radiusM) } : {}),
})
