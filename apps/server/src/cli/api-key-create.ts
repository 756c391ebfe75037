import { createApiKey, userIdByEmail } from '@heimdall/core'
import { type CliCommand, optionalText, requiredText, UsageError } from './command.ts'

export const apiKeyCreate: CliCommand = {
  name: 'api-key create',
  summary: 'Make an API key; it is printed this once',
  usage: [
    '--name NAME              what the key is for',
    '--permission NAME        e.g. audit:write; repeat it for more',
    '--owner ADDRESS          whose key it is; it never may more than its owner',
    '--system                 it belongs to nobody (default)',
    '--description TEXT',
    '--expires-at TIME        ISO 8601, e.g. 2027-01-01T00:00:00Z',
  ],
  options: {
    name: { type: 'string' },
    permission: { type: 'string', multiple: true },
    owner: { type: 'string' },
    system: { type: 'boolean' },
    description: { type: 'string' },
    'expires-at': { type: 'string' },
  },
  async run({ values, withServices }) {
    const name = requiredText(values, 'name')
    const owner = optionalText(values, 'owner')
    const permissions = Array.isArray(values.permission) ? values.permission : []
    if (permissions.length === 0) throw new UsageError('--permission is missing')
    if (owner !== undefined && values.system) throw new UsageError('--owner and --system exclude each other')
    const created = await withServices(async (services, call) => {
      const ownerId = owner === undefined ? undefined : await userIdByEmail(services.primary.db, owner)
      if (ownerId === null) throw new UsageError(`Nobody has the e-mail address ${owner}`)
      const input = createApiKey.input.parse({
        name,
        permissions,
        description: optionalText(values, 'description'),
        expiresAt: optionalText(values, 'expires-at'),
        ...(ownerId === undefined ? { isSystem: true } : { ownerId }),
      })
      return createApiKey.execute(services, call, input)
    })
    return {
      json: { id: created.id, key: created.key },
      text: `${created.key}\n\nKeep it: it can not be shown again. Its id is ${created.id}.`,
    }
  },
}
