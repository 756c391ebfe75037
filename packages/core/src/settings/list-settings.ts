import { NoInput, publicSettingKeys, type Setting, SettingList, settingKeys } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { settingChanges, settings } from '@heimdall/db/core'
import { inArray } from '@heimdall/db/sql'
import { defineQuery, type Services } from '../kernel/index.ts'
import { defaultSettings, fitting } from './read-settings.ts'

/** All of them, those that nobody has touched too. */
export const listSettings = defineQuery({
  name: 'settings.list',
  permission: 'setting:read',
  input: NoInput,
  output: SettingList,
  run: async ({ services }) => ({ settings: await readSettings(services, services.primary.db) }),
})

export async function readSettings(services: Services, db: Database | Transaction): Promise<Setting[]> {
  const rows = await db
    .select()
    .from(settings)
    .where(inArray(settings.key, [...settingKeys]))
  const changed = await db
    .selectDistinct({ key: settingChanges.key })
    .from(settingChanges)
    .where(inArray(settingChanges.key, [...settingKeys]))
  const defaults = defaultSettings(services)
  return settingKeys.map((key) => {
    const row = rows.find((candidate) => candidate.key === key)
    const value = fitting(key, row?.value) ?? defaults[key]
    return {
      key,
      value,
      defaultValue: defaults[key],
      isDefault: value === defaults[key],
      isPublic: publicSettingKeys.includes(key),
      updatedAt: row?.updatedAt.toISOString() ?? null,
      hasHistory: changed.some((candidate) => candidate.key === key),
    }
  })
}
