import { platformSettings, type SettingKey, type SettingValues } from '@heimdall/contracts'
import { clientOf, type Database, type Transaction } from '@heimdall/db'
import type { Services } from '../kernel/index.ts'

const daySeconds = 86_400

/** Those whose default the configuration says. */
type ConfiguredKey =
  | 'session_idle_days'
  | 'session_absolute_days'
  | 'audit_retention_days'
  | 'position_retention_days'
type Configured = Pick<SettingValues, ConfiguredKey>

export const configuredSettings = ({
  sessionLifetime,
  retention,
}: Pick<Services, 'sessionLifetime' | 'retention'>): Configured => ({
  session_idle_days: sessionLifetime.idleSeconds / daySeconds,
  session_absolute_days: sessionLifetime.absoluteSeconds / daySeconds,
  audit_retention_days: retention.auditDays ?? platformSettings.audit_retention_days.default,
  position_retention_days: retention.positionDays ?? platformSettings.position_retention_days.default,
})

/** What counts while nobody has set anything. */
export const defaultOf = <Key extends SettingKey>(
  key: Key,
  configured: Partial<SettingValues>,
): SettingValues[Key] => configured[key] ?? platformSettings[key].default

/** What a row holds; one that no longer fits its schema counts as none: a bad value must not stop sign-in. */
export const fitting = <Key extends SettingKey>(key: Key, stored: unknown): SettingValues[Key] | null =>
  platformSettings[key].schema.safeParse(stored).data ?? null

/**
 * What counts now, read whenever it is needed, so that a change counts at once in every process. Only what differs from the
 * default has a row. `two_factor_required` is read in SQL too: `platformRequiresTwoFactor`.
 */
export async function readValues<Key extends SettingKey>(
  db: Database | Transaction,
  keys: readonly Key[],
  configured: Pick<Configured, Key & ConfiguredKey>,
): Promise<<Asked extends Key>(key: Asked) => SettingValues[Asked]> {
  const rows = await clientOf(db)<{ key: string; value: unknown }[]>`
    SELECT key, value FROM settings WHERE key = ANY(${[...keys]}::text[])`
  const stored = new Map(rows.map(({ key, value }) => [key, value]))
  return (key) => fitting(key, stored.get(key)) ?? defaultOf(key, configured)
}

export async function readSetting<Key extends Exclude<SettingKey, ConfiguredKey>>(
  db: Database | Transaction,
  key: Key,
): Promise<SettingValues[Key]> {
  const current = await readValues(db, [key], {})
  return current(key)
}

/** After how many seconds sessions end: unused, and in any case. */
export async function readSessionLifetime(
  services: Pick<Services, 'sessionLifetime' | 'retention'>,
  db: Database | Transaction,
): Promise<Services['sessionLifetime']> {
  const keys = ['session_idle_days', 'session_absolute_days'] as const
  const current = await readValues(db, keys, configuredSettings(services))
  return {
    idleSeconds: current('session_idle_days') * daySeconds,
    absoluteSeconds: current('session_absolute_days') * daySeconds,
  }
}

/** After how many days events or positions are dropped; null: never. Read by each run, so that a change counts at once. */
export async function readRetention(
  services: Pick<Services, 'sessionLifetime' | 'retention'>,
  db: Database | Transaction,
  key: 'audit_retention_days' | 'position_retention_days',
): Promise<number | null> {
  const current = await readValues(db, [key], configuredSettings(services))
  return current(key) || null
}

/** How large files may be, one and together, in mebibytes. */
export async function readFileSettings(db: Database | Transaction) {
  const current = await readValues(db, ['file_max_mb', 'file_own_quota_mb', 'file_quota_mb'], {})
  return {
    file_max_mb: current('file_max_mb'),
    file_own_quota_mb: current('file_own_quota_mb'),
    file_quota_mb: current('file_quota_mb'),
  }
}
