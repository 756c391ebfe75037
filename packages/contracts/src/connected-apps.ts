import { z } from 'zod'
import { Id, Timestamp } from './common.ts'
import { OAuthAppSummary } from './oauth-interactions.ts'

/** An app that a user has let in, and what it may. */
export const ConnectedApp = OAuthAppSummary.extend({
  id: Id.describe('Of the consent'),
  scopes: z.array(z.string()),
  isSuspended: z.boolean(),
  grantedAt: Timestamp,
  lastUsedAt: Timestamp.nullable().describe('When it last got a token'),
}).meta({ id: 'ConnectedApp' })
export type ConnectedApp = z.infer<typeof ConnectedApp>

export const ConnectedAppList = z.object({ apps: z.array(ConnectedApp) })
export const ConnectedAppInput = z.object({ id: Id })
