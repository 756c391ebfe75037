import type { Database, Transaction } from '@heimdall/db'
import { settings } from '@heimdall/db/core'
import { eq } from 'drizzle-orm'
import { z } from 'zod'

/** Platform settings that the business reads, with their defaults. Only what differs has a row. */
const registry = {
  registration_enabled: z.boolean().default(true),
  /** Read in SQL too: `platformRequiresTwoFactor`. */
  two_factor_required: z.boolean().default(false),
} as const

export type SettingKey = keyof typeof registry

/** A row that no longer fits its schema counts as the default: a bad value must not stop sign-in. */
export async function readSetting<Key extends SettingKey>(
  db: Database | Transaction,
  key: Key,
): Promise<z.output<(typeof registry)[Key]>> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key))
  const parsed = registry[key].safeParse(row?.value)
  return parsed.success ? parsed.data : registry[key].parse(undefined)
}
