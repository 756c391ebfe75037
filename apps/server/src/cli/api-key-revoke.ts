import { revokeApiKey } from '@heimdall/core'
import type { CliCommand } from './command.ts'

export const apiKeyRevoke: CliCommand = {
  name: 'api-key revoke',
  summary: 'Revoke an API key; it stops working at once',
  usage: ['ID    the id of the key, not the key itself'],
  options: {},
  positionals: ['ID'],
  async run({ positionals, withServices }) {
    const input = revokeApiKey.input.parse({ id: positionals[0] })
    await withServices((services, call) => revokeApiKey.execute(services, call, input))
    return { json: { id: input.id, revoked: true }, text: 'Revoked.' }
  },
}
