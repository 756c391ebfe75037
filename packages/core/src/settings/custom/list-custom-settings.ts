import { CustomSettingList, NoInput } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { customRows, toCustomSetting } from './custom-rows.ts'

export const listCustomSettings = defineQuery({
  name: 'settings.listCustom',
  permission: 'setting:read',
  input: NoInput,
  output: CustomSettingList,
  run: async ({ services }) => ({
    settings: (await customRows(services.primary.db)).map(toCustomSetting),
  }),
})
