import { type Call, listUsers, type Services } from '@heimdall/core'

/** For what only people themselves can do: as if they were signed in. Nobody of the demo knows a password of theirs. */
export async function callOf(services: Services, call: Call, username: string): Promise<Call> {
  const input = listUsers.input.parse({ limit: 100, search: username })
  const { users } = await listUsers.execute(services, call, input)
  const userId = users.find((user) => user.username === username)?.id
  if (userId === undefined) throw new Error(`${username} has no account here`)
  const sessionId = call.request.id
  const authenticatedAt = services.clock.now()
  return {
    ...call,
    actor: { type: 'user', userId, sessionId, roles: [], permissions: new Set(), authenticatedAt },
  }
}
