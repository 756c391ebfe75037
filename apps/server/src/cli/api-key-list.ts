import type { ApiKey } from '@heimdall/contracts'
import { listApiKeys } from '@heimdall/core'
import type { CliCommand } from './command.ts'

const pageSize = 100

export const apiKeyList: CliCommand = {
  name: 'api-key list',
  summary: 'List all API keys, newest first: id, start of the key, name, owner, state, last use',
  usage: [],
  options: {},
  async run({ withServices }) {
    const { apiKeys, now } = await withServices(async (services, call) => {
      const found: ApiKey[] = []
      for (let page = 1; ; page++) {
        const input = listApiKeys.input.parse({ scope: 'all', page, limit: pageSize })
        const list = await listApiKeys.execute(services, call, input)
        found.push(...list.apiKeys)
        if (list.apiKeys.length < pageSize) return { apiKeys: found, now: services.clock.now() }
      }
    })
    const lines = apiKeys.map((key) =>
      [
        key.id,
        `${key.prefix}…`,
        key.name,
        key.owner?.username ?? 'system',
        stateOf(key, now),
        key.lastUsedAt === null ? 'never used' : `${key.lastUsedAt} ${key.lastUsedIp ?? ''}`.trim(),
      ].join('  '),
    )
    return { json: apiKeys, text: lines.length > 0 ? lines.join('\n') : 'There are no API keys.' }
  },
}

function stateOf({ isActive, expiresAt }: ApiKey, now: Date): string {
  if (!isActive) return 'revoked'
  return expiresAt !== null && new Date(expiresAt) <= now ? 'expired' : 'active'
}
