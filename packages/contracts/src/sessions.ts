import { z } from 'zod'
import { Id, Place, Timestamp } from './common.ts'

export const Session = Place.extend({
  id: Id,
  current: z.boolean(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: Timestamp,
  lastSeenAt: Timestamp,
  expiresAt: Timestamp,
}).meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

export const SessionList = z.object({ sessions: z.array(Session) })
export const RevokeSessionInput = z.object({ id: Id })
export const RevokeOtherSessionsOutput = z.object({ revoked: z.number().int() })
