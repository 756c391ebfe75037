import { platformSettings, type SettingKey } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { settings } from '@heimdall/db/core'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'

/**
 * What counts now. Only what differs from the default has a row; one that no longer fits its schema counts as the
 * default: a bad value must not stop sign-in. `two_factor_required` is read in SQL too: `platformRequiresTwoFactor`.
 */
export async function readSetting<Key extends SettingKey>(
  db: Database | Transaction,
  key: Key,
): Promise<z.output<(typeof platformSettings)[Key]>> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key))
  return settingValue(key, row?.value)
}

/** `stored` is what the row holds; undefined without one. */
export function settingValue<Key extends SettingKey>(
  key: Key,
  stored: unknown,
): z.output<(typeof platformSettings)[Key]> {
  const parsed = platformSettings[key].safeParse(stored)
  return parsed.success ? parsed.data : platformSettings[key].parse(undefined)
}
