import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createApiKey, createUser, hashToken } from '@heimdall/core'
import { withServices } from '../../apps/server/src/cli/with-services.ts'
import { readConfig } from '../../apps/server/src/config.ts'
import type { Acts } from './beside.ts'

// Beside a running Heimdall, on its databases: what the command line does, without a process for each act.

await withServices(readConfig(process.env, false), async ({ primary, ...rest }, call) => {
  const services = { primary, ...rest }
  const acts: Acts = {
    createUser: async (input) => {
      await createUser.execute(services, call, createUser.input.parse(input))
    },
    createApiKey: async (permissions) => {
      const input = createApiKey.input.parse({ name: 'bot', isSystem: true, permissions })
      const { id, key } = await createApiKey.execute(services, call, input)
      return { id, key }
    },
    createApp: async ({ clientId, name, redirectUri, owner, secret }) => {
      const scopes = ['openid', 'profile', 'email', 'offline_access', 'audit:read']
      const grantTypes = [
        'authorization_code',
        'refresh_token',
        'urn:ietf:params:oauth:grant-type:device_code',
      ]
      const [type, method] = secret === null ? ['public', 'none'] : ['confidential', 'client_secret_basic']
      const id = randomUUID()
      await primary.sql`
        INSERT INTO oauth_clients (id, client_id, name, user_id, type, token_endpoint_auth_method, redirect_uris,
          post_logout_redirect_uris, grant_types, scopes, policy_uri, created_at, updated_at)
        SELECT ${id}, ${clientId}, ${name}, (SELECT id FROM users WHERE username = ${owner}), ${type}, ${method}, ${[redirectUri]},
          ${[redirectUri, new URL('/bye', redirectUri).href]}, ${grantTypes}, ${scopes},
          'https://app.example.org/privacy', now(), now()`
      if (secret === null) return
      await primary.sql`
        INSERT INTO oauth_client_secrets (id, oauth_client_id, secret_hash, prefix, created_at)
        VALUES (${randomUUID()}, ${id}, ${hashToken(secret)}, ${secret.slice(0, 6)}, now())`
    },
    // As the clock would have it; and a notice, for the server remembers for a moment who somebody is.
    passTenMinutes: async (userId) => {
      await primary.sql`
        UPDATE sessions SET authenticated_at = authenticated_at - interval '10 minutes 1 second'
        WHERE user_id = ${userId}`
      await primary.sql`SELECT pg_notify('heimdall_access', ${JSON.stringify({ userId })})`
    },
  }
  process.on('message', ({ id, act, input }: { id: number; act: keyof Acts; input: never }) => {
    acts[act](input).then(
      (result) => process.send?.({ id, result }),
      (error) => process.send?.({ id, error: String(error) }),
    )
  })
  process.send?.({ ready: true })
  await once(process, 'disconnect')
})
