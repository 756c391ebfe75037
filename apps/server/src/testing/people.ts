import { randomUUID } from 'node:crypto'
import { isForOwnKeys, knownPermissions, type SystemRole } from '@heimdall/contracts'
import { type Call, createApiKey, createUser, type Services } from '@heimdall/core'
import { call } from './http-client.ts'

export interface TestUser {
  id: string
  email: string
  username: string
  password: string
}

export interface TestKey {
  id: string
  key: string
}

let made = 0

/** As the command line would. */
export const systemCall = (): Call => {
  const id = randomUUID()
  return {
    actor: { type: 'system', name: 'tests' },
    request: { id, correlationId: id, ipAddress: null, userAgent: null, sourceService: 'api', cookies: {} },
  }
}

export async function makeUser(services: Services, role: SystemRole = 'user'): Promise<TestUser> {
  made++
  const username = `${role.replace('_', '-')}-${made}`
  const account = { email: `${username}@example.org`, username, password: `Bifrost-${made}-rainbow` }
  const input = createUser.input.parse({ ...account, role })
  const { id } = await createUser.execute(services, systemCall(), input)
  return { id, ...account }
}

/** All that a system key may have. */
export const systemKeyPermissions = knownPermissions.filter((name) => !isForOwnKeys(name))

export interface KeyOptions {
  /** Default: a system key. */
  ownerId?: string
  expiresAt?: string
}

export async function makeKey(
  services: Services,
  permissions: readonly string[],
  { ownerId, expiresAt }: KeyOptions = {},
): Promise<TestKey> {
  const owner = ownerId === undefined ? { isSystem: true } : { ownerId }
  const input = createApiKey.input.parse({ name: 'test', permissions, expiresAt, ...owner })
  const { id, key } = await createApiKey.execute(services, systemCall(), input)
  return { id, key }
}

/** Signs in over HTTP; the answer is what a browser would send as `Cookie`. */
export async function signIn(server: { url: string }, user: TestUser): Promise<string> {
  const answer = await call(server, 'POST /trpc/accounts.signIn', {
    body: { identifier: user.email, password: user.password },
  })
  const [cookie] = answer.headers['set-cookie'] ?? []
  const pair = cookie?.split(';')[0]
  if (answer.status !== 200 || pair === undefined)
    throw new Error(`No sign-in: ${answer.status} ${answer.text}`)
  return pair
}
