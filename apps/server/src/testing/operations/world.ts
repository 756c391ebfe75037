import { identityProviders, integrations, linkedAccounts, mailOutbox, totpFactors } from '@heimdall/db/core'
import { z } from 'zod'
import { eventually } from '../eventually.ts'
import { type Answer, call } from '../http-client.ts'
import { systemKeyPermissions } from '../people.ts'
import type { TestServer } from '../test-server.ts'
import { startSmallPlatform } from './small-platform.ts'

const WithId = z.object({ id: z.string() })

interface Person {
  id: string
  username: string
  password: string
  cookie: string
  sessionId: string
}

/** What the cases of all operations are about: one server, and whatever each of them makes in it. */
export interface World {
  server: TestServer
  /** May do everything that a key can. */
  key: string
  /** A super admin who has just signed in. */
  admin: Person
  unique(prefix: string): string
  /** Somebody new, just signed in. */
  person(): Promise<Person>
  /** Somebody new with so many accounts at Discord. */
  linked(links?: number): Promise<Person & { externalId: string; linkId: string }>
  /** Somebody new with an authenticator app. */
  withTotp(): Promise<Person>
  /** `GET /v1/roles`; by the key, unless it says otherwise. Throws when it does not work. */
  ask(what: string, options?: { body?: unknown; as?: { key: string } | { cookie: string } }): Promise<Answer>
  /** Makes something, and says which. */
  post(path: string, body?: unknown, as?: { key: string } | { cookie: string }): Promise<{ id: string }>
  event(fields?: object): Promise<{ id: string }>
  /** A report of an event that names a session of its reporter. */
  report(): Promise<{ id: string; reporter: Person }>
  deadMail(): Promise<{ id: string }>
  /** An account at a platform that answers, connected. */
  integration(): Promise<{ id: string }>
  /** Until the Merkle log holds something. */
  sealed(): Promise<void>
}

export async function makeWorld(server: TestServer): Promise<World> {
  const { key } = await server.createKey(systemKeyPermissions)
  const { db } = server.services.primary
  let made = 0
  const unique = (prefix: string) => `${prefix}${++made}`

  async function signedIn(role: 'user' | 'super_admin'): Promise<Person> {
    const user = await server.createUser(role)
    const cookie = await server.signIn(user)
    const me = await call(server, 'GET /v1/users/me', { cookie })
    return { ...user, cookie, sessionId: z.object({ sessionId: z.string() }).parse(me.json).sessionId }
  }

  const ask: World['ask'] = async (what, { body, as = { key } } = {}) => {
    const answer = await call(server, what, { ...as, body })
    if (answer.status >= 300) throw new Error(`${what}: ${answer.text}`)
    return answer
  }
  const post: World['post'] = async (path, body, as = { key }) =>
    WithId.parse((await ask(`POST ${path}`, { body, as })).json)

  const discord = crypto.randomUUID()
  const now = new Date()
  await db.insert(identityProviders).values({
    id: discord,
    slug: 'discord',
    kind: 'discord',
    name: 'Discord',
    clientId: 'test',
    clientSecret: server.services.secrets.wrap(Buffer.from('test'), `identity_providers/${discord}`),
    scopes: [],
    createdAt: now,
    updatedAt: now,
  })

  const example = crypto.randomUUID()
  await db.insert(identityProviders).values({
    id: example,
    slug: 'example',
    kind: 'oidc',
    name: 'Example ID',
    issuer: await startSmallPlatform(),
    clientId: 'test',
    clientSecret: server.services.secrets.wrap(Buffer.from('test'), `identity_providers/${example}`),
    scopes: ['openid'],
    createdAt: now,
    updatedAt: now,
  })

  const world: World = {
    server,
    key,
    admin: await signedIn('super_admin'),
    unique,
    ask,
    post,
    async withTotp() {
      const person = await signedIn('user')
      const secret = server.services.secrets.wrap(Buffer.alloc(20), `totp_factors/${person.id}`)
      await db.insert(totpFactors).values({ userId: person.id, secret, confirmedAt: now, createdAt: now })
      return person
    },
    person: () => signedIn('user'),
    async linked(links = 1) {
      const person = await signedIn('user')
      const rows = Array.from({ length: links }, () => ({
        id: crypto.randomUUID(),
        userId: person.id,
        providerId: discord,
        provider: 'discord',
        issuer: 'https://discord.com',
        subject: unique('8035111022467'),
        linkedAt: now,
        refreshedAt: now,
      }))
      await db.insert(linkedAccounts).values(rows)
      const { id = '', subject = '' } = rows.at(-1) ?? {}
      return { ...person, linkId: id, externalId: subject }
    },
    event: (fields = {}) => post('/v1/internal/audit', { eventType: 'bot_command_executed', ...fields }),
    async report() {
      const reporter = await signedIn('user')
      const event = await world.event({
        eventType: 'session_created',
        userId: reporter.id,
        resourceType: 'session',
        resourceId: reporter.sessionId,
      })
      const body = { reason: 'not_me' }
      const { id } = await post(`/v1/users/me/audit/${event.id}/report`, body, { cookie: reporter.cookie })
      return { id, reporter }
    },
    async deadMail() {
      const id = crypto.randomUUID()
      await db.insert(mailOutbox).values({
        id,
        recipient: 'ann@example.org',
        locale: 'en',
        template: 'password_changed',
        params: { username: 'ann' },
        status: 'dead',
        dueAt: now,
        createdAt: now,
      })
      return { id }
    },
    async integration() {
      const id = crypto.randomUUID()
      const sealed = server.services.secrets.wrap(Buffer.from('a token'), `integrations/${id}`)
      await db.insert(integrations).values({
        id,
        providerId: example,
        externalId: unique('account-'),
        displayName: 'The community',
        requestedScopes: ['openid'],
        scopes: ['openid'],
        accessToken: sealed,
        refreshToken: sealed,
        status: 'active',
        tokenIssuedAt: now,
        connectedAt: now,
        updatedAt: now,
      })
      return { id }
    },
    async sealed() {
      await world.event()
      await eventually(async () => {
        const { status } = await call(server, 'GET /audit-log/checkpoint')
        if (status !== 200) throw new Error('Nothing is sealed yet')
      })
    },
  }
  return world
}
