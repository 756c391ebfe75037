import { type Locale, platformSettings, type SettingKey } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { settings } from '@heimdall/db/core'
import { eq, inArray } from '@heimdall/db/sql'
import type { z } from 'zod'
import type { Services } from '../kernel/index.ts'

type ValueOf<Key extends SettingKey> = z.output<(typeof platformSettings)[Key]>

/** Before anybody has said what this place is called. */
export const platformDefaults = {
  platform_name: 'Heimdall',
  platform_contact: '',
  default_locale: 'en' satisfies Locale as Locale,
  terms_url: '',
  privacy_policy_url: '',
}
const switches = { registration_enabled: true, two_factor_required: false } as const
const fileLimits = { file_max_mb: 1_024, file_own_quota_mb: 5_120, file_quota_mb: 20_480 }
type FileLimitKey = keyof typeof fileLimits

/** What counts while nobody has set anything; how long sessions last is said by the configuration then. */
export function defaultSettings({
  sessionLifetime,
  retention,
}: Pick<Services, 'sessionLifetime' | 'retention'>): {
  [Key in SettingKey]: ValueOf<Key>
} {
  return {
    ...platformDefaults,
    ...switches,
    session_idle_days: sessionLifetime.idleSeconds / daySeconds,
    session_absolute_days: sessionLifetime.absoluteSeconds / daySeconds,
    audit_retention_days: retention.auditDays ?? 0,
    position_retention_days: retention.positionDays ?? 0,
    ...fileLimits,
  }
}

/** Only what differs from the default has a row. `two_factor_required` is read in SQL too: `platformRequiresTwoFactor`. */
export async function readSetting(db: Database | Transaction, key: keyof typeof switches): Promise<boolean> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key))
  return fitting(key, row?.value) ?? switches[key]
}

/** What a row holds; one that no longer fits its schema counts as none: a bad value must not stop sign-in. */
export function fitting<Key extends SettingKey>(key: Key, stored: unknown): ValueOf<Key> | null {
  const parsed = platformSettings[key].safeParse(stored)
  // The schema of the key has parsed it; a lookup by a type parameter forgets which one that was.
  return parsed.success ? (parsed.data as ValueOf<Key>) : null
}

const daySeconds = 86_400

/** After how many seconds sessions end: unused, and in any case. */
export async function readSessionLifetime(
  { sessionLifetime }: Pick<Services, 'sessionLifetime'>,
  db: Database | Transaction,
): Promise<Services['sessionLifetime']> {
  const keys = ['session_idle_days', 'session_absolute_days'] as const
  const rows = await db
    .select()
    .from(settings)
    .where(inArray(settings.key, [...keys]))
  const [idleDays, absoluteDays] = keys.map((key) => fitting(key, rows.find((row) => row.key === key)?.value))
  return {
    idleSeconds: idleDays ? idleDays * daySeconds : sessionLifetime.idleSeconds,
    absoluteSeconds: absoluteDays ? absoluteDays * daySeconds : sessionLifetime.absoluteSeconds,
  }
}

/** After how many days events or positions are dropped; null: never. Read by each run, so that a change counts at once. */
export async function readRetention(
  services: Pick<Services, 'sessionLifetime' | 'retention'>,
  db: Database | Transaction,
  key: 'audit_retention_days' | 'position_retention_days',
): Promise<number | null> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key))
  return (fitting(key, row?.value) ?? defaultSettings(services)[key]) || null
}

/** How large files may be, one and together, in mebibytes. */
export async function readFileSettings(db: Database | Transaction): Promise<Record<FileLimitKey, number>> {
  const rows = await db
    .select()
    .from(settings)
    .where(inArray(settings.key, Object.keys(fileLimits)))
  const limitOf = (key: FileLimitKey) =>
    fitting(key, rows.find((row) => row.key === key)?.value) ?? fileLimits[key]
  return {
    file_max_mb: limitOf('file_max_mb'),
    file_own_quota_mb: limitOf('file_own_quota_mb'),
    file_quota_mb: limitOf('file_quota_mb'),
  }
}
