import { NoInput, platformSettings, type Setting, SettingList, settingKeys } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { settingChanges, settings } from '@heimdall/db/core'
import { inArray } from '@heimdall/db/sql'
import { defineQuery, type Services } from '../kernel/index.ts'
import { configuredSettings, defaultOf, fitting } from './read-settings.ts'
import { schemaOf } from './schema-of.ts'

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
  const configured = configuredSettings(services)
  return settingKeys.map((key) => {
    const { label, help, unit = null, variable = null, isPublic } = platformSettings[key]
    const row = rows.find((candidate) => candidate.key === key)
    const defaultValue = defaultOf(key, configured)
    const value = fitting(key, row?.value) ?? defaultValue
    return {
      key,
      label,
      help,
      schema: schemaOf(key),
      unit,
      value,
      defaultValue,
      variable,
      isDefault: value === defaultValue,
      isPublic,
      updatedAt: row?.updatedAt.toISOString() ?? null,
      hasHistory: changed.some((candidate) => candidate.key === key),
    }
  })
}
