import { Setting, UpdateSettingInput } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { settings } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { defineCommand, type Services } from '../kernel/index.ts'
import { readSettings } from './list-settings.ts'
import { readSessionLifetime } from './read-settings.ts'

/** Two changes of settings go one after the other, so that each knows what it replaces. */
const settingsLock = sql`SELECT pg_advisory_xact_lock(hashtext('heimdall settings'))`

export const updateSetting = defineCommand({
  name: 'settings.update',
  permission: 'setting:write',
  input: UpdateSettingInput,
  output: Setting,
  async run({ services, tx, input, audit, accessChanged, now }) {
    const { key, value } = input
    await tx.execute(settingsLock)
    const before = await find(services, tx, key)
    if (before.value === value) {
      audit.none('nothing changes')
      return before
    }
    if (value === before.defaultValue) await tx.delete(settings).where(eq(settings.key, key))
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
    if (key === 'session_idle_days' || key === 'session_absolute_days') await limitSessions(services, tx, now)
    // Registration is read when it is asked for; the others decide about whoever is signed in.
    if (key !== 'registration_enabled') accessChanged({ everyone: true })
    return find(services, tx, key)
  },
})

/** Holds for sessions that there are, too; one that has ended stays so. */
async function limitSessions(services: Services, tx: Transaction, now: Date): Promise<void> {
  const { idleSeconds, absoluteSeconds } = await readSessionLifetime(services, tx)
  const absolute = sql`created_at + ${absoluteSeconds} * interval '1 second'`
  await tx.execute(sql`
    UPDATE sessions SET absolute_expires_at = ${absolute},
      idle_expires_at = least(${absolute}, last_seen_at + ${idleSeconds} * interval '1 second')
    WHERE idle_expires_at > ${now.toISOString()} AND absolute_expires_at > ${now.toISOString()}`)
}

async function find(services: Services, tx: Transaction, key: Setting['key']): Promise<Setting> {
  const found = (await readSettings(services, tx)).find((setting) => setting.key === key)
  if (!found) throw new Error(`The setting ${key} is not listed`)
  return found
}
