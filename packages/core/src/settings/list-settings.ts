import { NoInput, type Setting, SettingList, settingKeys } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { settings } from '@heimdall/db/core'
import { inArray } from 'drizzle-orm'
import { defineQuery } from '../kernel/index.ts'
import { settingValue } from './read-settings.ts'

/** All of them, those that nobody has touched too. */
export const listSettings = defineQuery({
  name: 'settings.list',
  permission: 'setting:read',
  input: NoInput,
  output: SettingList,
  run: async ({ services }) => ({ settings: await readSettings(services.primary.db) }),
})

export async function readSettings(db: Database | Transaction): Promise<Setting[]> {
  const rows = await db
    .select()
    .from(settings)
    .where(inArray(settings.key, [...settingKeys]))
  return settingKeys.map((key) => {
    const row = rows.find((candidate) => candidate.key === key)
    const value = settingValue(key, row?.value)
    const defaultValue = settingValue(key, undefined)
    return {
      key,
      value,
      defaultValue,
      isDefault: value === defaultValue,
      updatedAt: row?.updatedAt.toISOString() ?? null,
    }
  })
}
