import { readFile } from 'node:fs/promises'
import { createOAuthClient } from '@heimdall/core'
import { type CliCommand, optionalText, requiredText, UsageError } from './command.ts'

const several = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((part) => typeof part === 'string') : []

export const appCreate: CliCommand = {
  name: 'app create',
  summary: 'Create an OAuth app of the platform; its secret is printed only once',
  usage: [
    '--name NAME                          as users will read it',
    '--redirect-uri ADDRESS               where browsers go back to; repeat it for more',
    '--post-logout-redirect-uri ADDRESS   where it may send people once it has signed them out; repeat it for more',
    '--backchannel-logout-uri ADDRESS     is told when sessions end',
    '--scope NAME                         what it may ask users for, e.g. openid; repeat it for more',
    '--permission NAME                    what it may do by itself, as a bot; repeat it for more',
    '--device                             for devices without a browser too',
    '--require-par                        its authorization requests have to be pushed',
    '--dpop                               its tokens have to be bound to a key',
    '--jwks FILE                          a JWK set with its public keys: it proves itself by them and gets no secret',
    '--es256                              its ID tokens are signed with ES256, not RS256',
    '--public                             it can keep no secret: an app on a phone, or in a browser',
  ],
  options: {
    name: { type: 'string' },
    'redirect-uri': { type: 'string', multiple: true },
    'post-logout-redirect-uri': { type: 'string', multiple: true },
    'backchannel-logout-uri': { type: 'string' },
    scope: { type: 'string', multiple: true },
    permission: { type: 'string', multiple: true },
    device: { type: 'boolean' },
    'require-par': { type: 'boolean' },
    dpop: { type: 'boolean' },
    jwks: { type: 'string' },
    es256: { type: 'boolean' },
    public: { type: 'boolean' },
  },
  async run({ values, withServices }) {
    const input = createOAuthClient.input.parse({
      name: requiredText(values, 'name'),
      type: values.public ? 'public' : 'confidential',
      redirectUris: several(values['redirect-uri']),
      postLogoutRedirectUris: several(values['post-logout-redirect-uri']),
      backchannelLogoutUri: values['backchannel-logout-uri'],
      requirePushedAuthorizationRequests: values['require-par'] === true,
      dpopBoundAccessTokens: values.dpop === true,
      jwks: await keysOf(optionalText(values, 'jwks')),
      idTokenSignedResponseAlg: values.es256 ? 'ES256' : 'RS256',
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

async function keysOf(file: string | undefined): Promise<unknown> {
  if (file === undefined) return null
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`--jwks: ${file} can not be read`)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`--jwks: ${file} is no JSON`)
  }
}
