import { CustomSettingInput, Done, done } from '@heimdall/contracts'
import { settings } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { keepChange } from '../keep-change.ts'
import { settingsLock } from '../settings-lock.ts'
import { customRow } from './custom-rows.ts'

export const deleteCustomSetting = defineCommand({
  name: 'settings.deleteCustom',
  permission: 'setting:write',
  input: CustomSettingInput,
  output: Done,
  lock: ({ tx }) => tx.execute(settingsLock),
  async run({ services, tx, actor, input, audit }) {
    await tx.execute(settingsLock)
    const row = await customRow(tx, input.key)
    if (!row) throw notFound('This setting')
    const { key, value } = row
    const isSecret = row.sealed !== null
    await tx.delete(settings).where(eq(settings.key, key))
    audit('system_setting_deleted', {
      resource: ['system_setting', key],
      metadata: { key, oldValue: isSecret ? '***' : value },
    })
    await keepChange(services, tx, actor, { key, kind: 'deleted', oldValue: value, newValue: null, isSecret })
    return done
  },
})
