import { randomInt } from 'node:crypto'
import type { AuditRecord } from '../../record.ts'
import { testTime } from '../../testing/index.ts'
import { ann, bob, me } from './search.ts'

const hourMs = 3_600_000

/** An event in which every field is now and then null, and whose texts hold what patterns and casing trip over. */
export const randomRecord = (): Partial<AuditRecord> => ({
  eventType: oneOf(['login_success', 'login_failed', 'user_banned', 'bot_started', 'type_of_the_past']),
  status: oneOf(['success', 'failure'] as const),
  userId: orNull([me, ann, bob, '123456789012345678', 'ann', '%']),
  actorId: orNull([me, ann, bob]),
  resourceType: orNull(['auth', 'api_key', 'user']),
  resourceId: orNull(['A-1', 'a-1', 'with space', 'a/b', ann]),
  ipAddress: orNull([
    '10.1.2.3',
    '10.1.2.2',
    '11.0.0.1',
    '::ffff:10.1.2.3',
    '2001:db8::1',
    '2001:db9::1',
    '::1',
  ]),
  userAgent: orNull(['Firefox']),
  description: orNull([
    '100% sure',
    '1000 sure',
    'under_score',
    'underXscore',
    'back\\slash',
    'GRÜSSE',
    'grüße',
    'it\'s "quoted"',
  ]),
  errorMessage: orNull(['İstanbul', 'istanbul', 'ΟΔΟΣ', 'οδος', 'οδοσ', 'free text', 'FREE  TEXT', '']),
  metadata: oneOf([
    { note: 'free text' },
    { clientId: 'app_1' },
    { clientId: 'app_2' },
    { clientId: null },
    { clientId: ['app_1'] },
    { clientId: 'app_1'.repeat(1_000) },
  ]),
  countryCode: orNull(['DE', 'US', 'AT']),
  city: orNull(['Frankfurt am Main', 'FRANKFURT (ODER)', 'München']),
  region: orNull(['Hessen', 'Bayern']),
  sourceService: orNull(['id', 'discord_bot', 'my_bot']),
  correlationId: orNull([ann, bob]),
  createdAt: new Date(
    testTime.getTime() - oneOf([0, 1, 999, 60_000, hourMs, 12 * hourMs, 24 * hourMs, 100 * hourMs]),
  ),
})

export function oneOf<Item>(items: readonly Item[]): Item {
  const item = items[randomInt(items.length)]
  if (item === undefined) throw new Error('Choose from something')
  return item
}

const orNull = <Item>(items: readonly Item[]) => (randomInt(4) === 0 ? null : oneOf(items))
