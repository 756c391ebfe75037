import { z } from 'zod'

/** Whose remembered permissions are stale, and whose open connections must be looked at again. */
export const AccessChange = z.union([
  z.object({ sessionId: z.string() }),
  /** `isDeleted`: the account is about to go, which whoever is signed in to it is told. */
  z.object({ userId: z.string(), isDeleted: z.literal(true).optional() }),
  z.object({ apiKeyId: z.string() }),
  z.object({ oauthClientId: z.string() }),
  z.object({ oauthGrant: z.string() }),
  /** Whose geofences are others now; null: the platform's. */
  z.object({ geofencesOf: z.string().nullable() }),
  /** Whose sharing of their location is another one now. */
  z.object({ sharingOf: z.string() }),
  /** Whose export of their data has come further. */
  z.object({ exportOf: z.string() }),
  z.object({ deviceId: z.string() }),
  /** For how long positions are kept is another time now. */
  z.object({ positionRetention: z.literal(true) }),
  z.object({ everyone: z.literal(true) }),
])
export type AccessChange = z.infer<typeof AccessChange>

/** PostgreSQL channels: notices leave with the commit, so nobody hears of a change that did not happen. */
export const channels = {
  outbox: 'heimdall_outbox',
  access: 'heimdall_access',
  /** Something waits for the workers: a mail, or a report whose event is to be marked. */
  work: 'heimdall_work',
} as const
