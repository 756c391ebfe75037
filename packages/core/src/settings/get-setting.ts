import { Setting, SettingInput, type SettingKey } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { defineQuery, type Services } from '../kernel/index.ts'
import { readSettings } from './list-settings.ts'

export const getSetting = defineQuery({
  name: 'settings.get',
  permission: 'setting:read',
  input: SettingInput,
  output: Setting,
  run: ({ services, input }) => findSetting(services, services.primary.db, input.key),
})

export async function findSetting(
  services: Services,
  db: Database | Transaction,
  key: SettingKey,
): Promise<Setting> {
  const found = (await readSettings(services, db)).find((setting) => setting.key === key)
  if (!found) throw new Error(`The setting ${key} is not listed`)
  return found
}
