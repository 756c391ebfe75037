import { Setting, UpdateSettingInput } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { settings } from '@heimdall/db/core'
import { eq, sql } from 'drizzle-orm'
import { defineCommand } from '../kernel/index.ts'
import { readSettings } from './list-settings.ts'
import { settingValue } from './read-settings.ts'

/** Two changes of settings go one after the other, so that each knows what it replaces. */
const settingsLock = sql`SELECT pg_advisory_xact_lock(hashtext('heimdall settings'))`

export const updateSetting = defineCommand({
  name: 'settings.update',
  permission: 'setting:write',
  input: UpdateSettingInput,
  output: Setting,
  async run({ tx, input, audit, accessChanged, now }) {
    const { key, value } = input
    await tx.execute(settingsLock)
    const before = await find(tx, key)
    if (before.value === value) {
      audit.none('nothing changes')
      return before
    }
    if (value === settingValue(key, undefined)) await tx.delete(settings).where(eq(settings.key, key))
    else {
      const row = { value, updatedAt: now }
      await tx
        .insert(settings)
        .values({ key, ...row })
        .onConflictDoUpdate({ target: settings.key, set: row })
    }
    audit('platform_setting_updated', {
      resource: ['platform', key],
      metadata: { key, changedFields: [key], oldValue: before.value, newValue: value },
    })
    // It decides what every role gives.
    if (key === 'two_factor_required') accessChanged({ everyone: true })
    return find(tx, key)
  },
})

async function find(tx: Transaction, key: Setting['key']): Promise<Setting> {
  const found = (await readSettings(tx)).find((setting) => setting.key === key)
  if (!found) throw new Error(`The setting ${key} is not listed`)
  return found
}
