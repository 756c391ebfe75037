import { createApiKey, userIdByEmail } from '@heimdall/core'
import { type CliCommand, optionalText, requiredText, UsageError } from './command.ts'

export const apiKeyCreate: CliCommand = {
  name: 'api-key create',
  summary: 'Create an API key; it is printed only once',
  usage: [
    '--name NAME              what the key is for',
    '--permission NAME        e.g. audit:write; repeat it for more',
    '--owner ADDRESS          e-mail address of its owner; the key can never do more than its owner',
    '--system                 a key that belongs to nobody (default)',
    '--description TEXT       a note for people',
    '--expires-at TIME        ISO 8601, e.g. 2027-01-01T00:00:00Z; default: never',
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
    if (owner !== undefined && values.system)
      throw new UsageError('--owner and --system cannot be used together')
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
      text: `${created.key}\n\nKeep it: it cannot be shown again. Its id is ${created.id}.`,
    }
  },
}
