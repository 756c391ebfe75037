import { createOAuthClient } from '@heimdall/core'
import { type CliCommand, requiredText } from './command.ts'

const several = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((part) => typeof part === 'string') : []

export const appCreate: CliCommand = {
  name: 'app create',
  summary: 'Create an OAuth app of the platform; its secret is printed only once',
  usage: [
    '--name NAME              as users will read it',
    '--redirect-uri ADDRESS   where browsers go back to; repeat it for more',
    '--scope NAME             what it may ask users for, e.g. openid; repeat it for more',
    '--permission NAME        what it may do by itself, as a bot; repeat it for more',
    '--device                 for devices without a browser too',
    '--public                 it can keep no secret: an app on a phone, or in a browser',
  ],
  options: {
    name: { type: 'string' },
    'redirect-uri': { type: 'string', multiple: true },
    scope: { type: 'string', multiple: true },
    permission: { type: 'string', multiple: true },
    device: { type: 'boolean' },
    public: { type: 'boolean' },
  },
  async run({ values, withServices }) {
    const input = createOAuthClient.input.parse({
      name: requiredText(values, 'name'),
      type: values.public ? 'public' : 'confidential',
      redirectUris: several(values['redirect-uri']),
      scopes: several(values.scope),
      botPermissions: several(values.permission),
      usesDeviceCode: values.device === true,
    })
    const { clientId, clientSecret } = await withServices((services, call) =>
      createOAuthClient.execute(services, call, input),
    )
    const secret =
      clientSecret === null ? '' : `\nclient_secret  ${clientSecret}\n\nKeep it: it cannot be shown again.`
    return { json: { clientId, clientSecret }, text: `client_id      ${clientId}${secret}` }
  },
}
