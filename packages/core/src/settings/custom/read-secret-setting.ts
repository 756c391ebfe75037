import { CustomSettingInput, SecretSetting } from '@heimdall/contracts'
import {
  type Actor,
  createAuditRecorder,
  defineQuery,
  fieldError,
  notFound,
  writeToOutbox,
} from '../../kernel/index.ts'
import { customRow } from './custom-rows.ts'

/**
 * The value of a secret, for the bot that has to present it somewhere. Each reading is recorded in the transaction that reads:
 * what can not be recorded is not told.
 */
export const readSecretSetting = defineQuery({
  name: 'settings.readSecret',
  permission: 'setting:read_secret',
  input: CustomSettingInput,
  output: SecretSetting,
  async run({ services, actor, request, input }) {
    if (!isBot(actor)) {
      const message = 'Secrets are for bots: read it with an API key, or as an app that acts for itself'
      throw fieldError('FORBIDDEN', '', 'bots_only', message)
    }
    return services.primary.db.transaction(async (tx) => {
      const row = await customRow(tx, input.key)
      if (!row?.sealed) throw notFound('This secret')
      const { audit, events } = createAuditRecorder({ actor, request }, services.clock, services.random)
      audit('system_setting_read', { resource: ['system_setting', row.key], metadata: { key: row.key } })
      await writeToOutbox(tx, events)
      const text = services.secrets.unwrap(row.sealed, `settings/${row.key}`).toString('utf8')
      const value: unknown = JSON.parse(text)
      return { key: input.key, value, updatedAt: row.updatedAt.toISOString() }
    })
  },
})

/** Not in a browser, and for no person by way of an app: what is shown to people is soon elsewhere. */
const isBot = (actor: Actor): boolean =>
  actor.type === 'api_key' || actor.type === 'system' || (actor.type === 'oauth' && actor.userId === null)
