import type { Locale } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import type { z } from 'zod'
import { devicesOfUser } from '../../gps/index.ts'
import { type Call, notFound, type Query, type Services, systemCall } from '../../kernel/index.ts'
import { type Platform, readPlatform } from '../../settings/index.ts'

export interface ExportContext {
  services: Services
  user: typeof users.$inferSelect
  locale: Locale
  /** What the community calls this place, and where people can ask. */
  platform: Platform
  now: Date
  /** Of which there are positions. */
  deviceIds: readonly string[]
  /** Asks as this person, who holds no permission: so nothing is told but what anybody is told about themselves. */
  ask<Input extends z.ZodType, Output extends z.ZodType>(
    query: Query<Input, Output>,
    input: z.input<Input>,
  ): Promise<z.output<Output>>
}

/** What all parts of one export know. Rejects where the account is not there any more. */
export async function exportContext(services: Services, userId: string): Promise<ExportContext> {
  const [user] = await services.primary.db
    .select()
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.deletedAt)))
  if (!user) throw notFound('This account')
  const now = services.clock.now()
  const call = asThePerson(services, userId, now)
  return {
    services,
    user,
    locale: user.preferredLocale === 'de' ? 'de' : 'en',
    platform: await readPlatform(services.primary.db),
    now,
    deviceIds: await devicesOfUser(services.gps.reads, userId),
    ask: async (query, input) =>
      query.output.parse(await query.execute(services, call, query.input.parse(input))),
  }
}

function asThePerson(services: Services, userId: string, now: Date): Call {
  return {
    ...systemCall(services, 'data_export'),
    // In no session: none of theirs is the present one.
    actor: { type: 'user', userId, sessionId: '', roles: [], permissions: new Set(), authenticatedAt: now },
  }
}
