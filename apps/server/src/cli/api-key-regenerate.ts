import { regenerateApiKey } from '@heimdall/core'
import type { CliCommand } from './command.ts'

export const apiKeyRegenerate: CliCommand = {
  name: 'api-key regenerate',
  summary: 'Renew an API key: same configuration, new key; the old one stops working at once',
  usage: ['ID    the id of the key, not the key itself'],
  options: {},
  positionals: ['ID'],
  async run({ positionals, withServices }) {
    const input = regenerateApiKey.input.parse({ id: positionals[0] })
    const { id, key } = await withServices((services, call) =>
      regenerateApiKey.execute(services, call, input),
    )
    return { json: { id, key }, text: `${key}\n\nKeep it: it cannot be shown again.` }
  },
}
