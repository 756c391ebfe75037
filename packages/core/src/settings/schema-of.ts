import { platformSettings, type SettingKey, settingKeys } from '@heimdall/contracts'
import { z } from 'zod'

type JsonSchema = Readonly<Record<string, unknown>>

let known: ReadonlyMap<SettingKey, JsonSchema> | undefined

/** What a value may be, as JSON Schema; made when somebody first asks. */
export function schemaOf(key: SettingKey): JsonSchema {
  known ??= new Map(
    settingKeys.map((each) => [each, z.toJSONSchema(platformSettings[each].schema, { io: 'input' })]),
  )
  return known.get(key) ?? {}
}
