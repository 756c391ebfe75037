import { CustomSetting, CustomSettingInput } from '@heimdall/contracts'
import { defineQuery, notFound } from '../../kernel/index.ts'
import { customRow, toCustomSetting } from './custom-rows.ts'

export const getCustomSetting = defineQuery({
  name: 'settings.getCustom',
  permission: 'setting:read',
  input: CustomSettingInput,
  output: CustomSetting,
  async run({ services, input }) {
    const row = await customRow(services.primary.db, input.key)
    if (!row) throw notFound('This setting')
    return toCustomSetting(row)
  },
})
