import { once } from 'node:events'
import { createApiKey, createUser } from '@heimdall/core'
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
