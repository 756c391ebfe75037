import { Setting, UpdateSettingInput } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { settings } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { defineCommand, fieldError, type Services } from '../kernel/index.ts'
import { findSetting } from './get-setting.ts'
import { keepChange } from './keep-change.ts'
import { fitting, readSessionLifetime } from './read-settings.ts'
import { settingsLock } from './settings-lock.ts'

export const updateSetting = defineCommand({
  name: 'settings.update',
  permission: 'setting:write',
  input: UpdateSettingInput,
  output: Setting,
  lock: ({ tx }) => tx.execute(settingsLock),
  async run({ services, tx, actor, input, audit, accessChanged, now }) {
    const { key } = input
    const value = fitting(key, input.value)
    if (value === null) throw new Error(`${key} passed a schema that is not its own`)
    await tx.execute(settingsLock)
    const before = await findSetting(services, tx, key)
    if (before.value === value) {
      audit.none('nothing changes')
      return before
    }
    if (value === before.defaultValue) await tx.delete(settings).where(eq(settings.key, key))
    else {
      // A text that is bound as JSON by the driver would be quoted twice.
      const row = { value: sql`${JSON.stringify(value)}::jsonb`, updatedAt: now }
      await tx
        .insert(settings)
        .values({ key, ...row })
        .onConflictDoUpdate({ target: settings.key, set: row })
    }
    audit('platform_setting_updated', {
      resource: ['platform', key],
      metadata: { key, changedFields: [key], oldValue: before.value, newValue: value },
    })
    await keepChange(services, tx, actor, { key, kind: 'updated', oldValue: before.value, newValue: value })
    if (key === 'session_idle_days' || key === 'session_absolute_days') {
      await limitSessions(services, tx, key, now)
    }
    if (key === 'position_retention_days') accessChanged({ positionRetention: true })
    // These decide about whoever is signed in; what is not told here is read when it is asked for.
    if (concernsSessions.has(key)) accessChanged({ everyone: true })
    return findSetting(services, tx, key)
  },
})

const concernsSessions: ReadonlySet<string> = new Set([
  'two_factor_required',
  'session_idle_days',
  'session_absolute_days',
])

/** Holds for sessions that there are, too; one that has ended stays so. Unused, none outlasts what ends every one. */
async function limitSessions(
  services: Services,
  tx: Transaction,
  key: 'session_idle_days' | 'session_absolute_days',
  now: Date,
): Promise<void> {
  const { idleSeconds, absoluteSeconds } = await readSessionLifetime(services, tx)
  if (idleSeconds > absoluteSeconds) {
    const message =
      key === 'session_idle_days'
        ? `Choose ${absoluteSeconds / 86_400} days at most, or raise session_absolute_days first`
        : `Choose ${idleSeconds / 86_400} days at least, or lower session_idle_days first`
    throw fieldError('BAD_REQUEST', 'value', 'idle_beyond_absolute', message)
  }
  const absolute = sql`created_at + ${absoluteSeconds} * interval '1 second'`
  await tx.execute(sql`
    UPDATE sessions SET absolute_expires_at = ${absolute},
      idle_expires_at = least(${absolute}, last_seen_at + ${idleSeconds} * interval '1 second')
    WHERE idle_expires_at > ${now.toISOString()} AND absolute_expires_at > ${now.toISOString()}`)
}
