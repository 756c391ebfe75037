import { CustomSetting, PutCustomSettingInput } from '@heimdall/contracts'
import { settings } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import { defineCommand, fieldError, preconditionFailed } from '../../kernel/index.ts'
import { keepChange } from '../keep-change.ts'
import { settingsLock } from '../settings-lock.ts'
import { customRow, customRows, storedKey, toCustomSetting } from './custom-rows.ts'

/** Everybody who lists them gets all. */
const mostSettings = 500
/** What the log says instead of a secret. */
const masked = '***'

/** Makes a setting of the community, or changes it: value, who may know it, and whether it is a secret. */
export const putCustomSetting = defineCommand({
  name: 'settings.putCustom',
  permission: 'setting:write',
  input: PutCustomSettingInput,
  output: CustomSetting,
  lock: ({ tx }) => tx.execute(settingsLock),
  async run({ services, tx, actor, input, audit, now }) {
    await tx.execute(settingsLock)
    const { value, isPublic, isSecret, expected } = input
    const key = storedKey(input.key)
    const before = await customRow(tx, input.key)
    const found = before?.updatedAt.toISOString() ?? null
    if (expected !== undefined && expected !== found) throw preconditionFailed()
    if (!before && (await customRows(tx)).length >= mostSettings) {
      const message = `There can be ${mostSettings} settings at most. Delete one first.`
      throw fieldError('CONFLICT', '', 'too_many_settings', message)
    }
    const text = JSON.stringify(value)
    const row = {
      value: sql`${isSecret ? 'null' : text}::jsonb`,
      sealed: isSecret ? services.secrets.wrap(Buffer.from(text), `settings/${key}`) : null,
      isPublic,
      // Never the same twice, for it tells one state from the next.
      updatedAt: before && before.updatedAt >= now ? new Date(before.updatedAt.getTime() + 1) : now,
    }
    const [stored] = await tx
      .insert(settings)
      .values({ key, ...row })
      .onConflictDoUpdate({ target: settings.key, set: row })
      .returning()
    if (!stored) throw new Error('The setting was not stored')
    const wasSecret = before ? before.sealed !== null : false
    const newValue = isSecret ? masked : value
    const oldValue = wasSecret ? masked : before?.value
    const resource = ['system_setting', key] as const
    if (before) audit('system_setting_updated', { resource, metadata: { key, oldValue, newValue } })
    else audit('system_setting_created', { resource, metadata: { key, newValue } })
    await keepChange(services, tx, actor, {
      key,
      kind: before ? 'updated' : 'created',
      oldValue: wasSecret ? null : before?.value,
      newValue: isSecret ? null : value,
      isSecret: isSecret || wasSecret,
    })
    return toCustomSetting(stored)
  },
})
