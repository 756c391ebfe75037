import * as schema from '@heimdall/db/core'
import {
  accountTokens,
  auditEventReports,
  avatars,
  backupCodes,
  passkeyChallenges,
  passkeys,
  pendingSignIns,
  signInDevices,
  totpFactors,
  users,
} from '@heimdall/db/core'
import { eq, getTableColumns, getTableName, is, Table } from '@heimdall/db/sql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import { sendNextMail } from '../../mail/index.ts'
import {
  asKey,
  asUser,
  createAccount,
  createTestServices,
  linkAccount,
  queuedMails,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { forceDelete } from './force-delete.ts'

let heimdall: TestServices
let admin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
})
afterAll(() => heimdall.close())

const force = ({ userId }: TestAccount) =>
  heimdall.run(forceDelete, admin, { userId, reason: 'Asked for it' })

/** An account with a row in every table that is about a person. */
async function fullAccount(): Promise<TestAccount> {
  const account = await createAccount(heimdall, { username: 'Heidi' })
  const { userId } = account
  const { services } = heimdall
  const { db } = services.primary
  const at = services.clock.now()
  const id = () => newId(services)
  const some = () => Buffer.from(services.random.bytes(32))
  await asUser(heimdall, account)
  await asKey(heimdall, { owner: account, permissions: [] })
  await linkAccount(heimdall, userId, { provider: 'twitch', externalId: '42', username: 'heidi_tv' })
  await db.insert(avatars).values({
    userId,
    image: some(),
    contentHash: 'x',
    source: 'upload',
    updatedAt: at,
  })
  await db.insert(accountTokens).values({
    id: id(),
    userId,
    purpose: 'reset_password',
    tokenHash: some(),
    email: account.email,
    expiresAt: at,
    createdAt: at,
  })
  await db.insert(totpFactors).values({ userId, secret: some(), confirmedAt: at, createdAt: at })
  await db.insert(backupCodes).values({ id: id(), userId, codeHash: some(), createdAt: at })
  await db
    .insert(pendingSignIns)
    .values({ id: id(), userId, tokenHash: some(), method: 'password', expiresAt: at, createdAt: at })
  await db.insert(passkeys).values({
    id: id(),
    userId,
    credentialId: some(),
    publicKey: some(),
    counter: 0,
    transports: [],
    aaguid: id(),
    isBackedUp: false,
    name: 'Phone',
    createdAt: at,
  })
  await db.insert(passkeyChallenges).values({
    id: id(),
    userId,
    challengeHash: some(),
    purpose: 'register',
    expiresAt: at,
    createdAt: at,
  })
  await db
    .insert(signInDevices)
    .values({ id: id(), userId, tokenHash: some(), lastUsedAt: at, createdAt: at })
  await db.insert(auditEventReports).values({
    id: id(),
    userId,
    eventId: id(),
    eventCreatedAt: at,
    eventType: 'login',
    reason: 'not_me',
    comment: 'I was asleep',
    status: 'pending',
    eventMarkedAt: at,
    createdAt: at,
    updatedAt: at,
  })
  const oauthClientId = id()
  await db.insert(schema.oauthClients).values({
    id: oauthClientId,
    clientId: 'app_heidi',
    name: 'Heidi’s app',
    userId,
    type: 'public',
    grantTypes: [],
    tokenEndpointAuthMethod: 'none',
    createdAt: at,
    updatedAt: at,
  })
  await db.insert(schema.oauthConsents).values({
    id: id(),
    userId,
    oauthClientId,
    scopes: ['openid'],
    grantedAt: at,
    updatedAt: at,
  })
  await db.insert(schema.oidcPayloads).values({
    model: 'Grant',
    idHash: some(),
    payload: { accountId: userId },
    accountId: userId,
    createdAt: at,
  })
  await insertTrips(userId)
  const [elsewhere] = await db
    .insert(schema.oauthClients)
    .values({
      id: id(),
      clientId: `app_${id()}`,
      name: 'Somebody else’s app',
      type: 'public',
      grantTypes: [],
      tokenEndpointAuthMethod: 'none',
      backchannelLogoutUri: 'https://app.example.org/logout',
      createdAt: at,
      updatedAt: at,
    })
    .returning()
  const [session] = await db.select().from(schema.sessions).where(eq(schema.sessions.userId, userId))
  await db
    .insert(schema.oidcLogins)
    .values({ sessionId: session?.id ?? '', oauthClientId: elsewhere?.id ?? '', sid: id() })
  await db.insert(schema.auditViews).values({
    id: id(),
    ownerId: userId,
    name: 'Mine',
    search: 'q=heidi',
    createdAt: at,
    updatedAt: at,
  })
  return account
}

/** One of each that trips are made of; the device they are of is another's, so that it takes nothing with it. */
async function insertTrips(userId: string): Promise<void> {
  const { services } = heimdall
  const { db } = services.primary
  const at = services.clock.now()
  const id = () => newId(services)
  const made = { userId, createdAt: at, updatedAt: at }
  const some = () => Buffer.from(services.random.bytes(32))
  const deviceId = id()
  await db.insert(schema.gpsDevices).values({
    ...made,
    userId: admin.actor.userId,
    id: deviceId,
    name: 'Phone',
    kind: 'phone',
    colour: '#2563eb',
    icon: 'smartphone',
    tokenHash: some(),
    pullKeyHash: some(),
  })
  const category = { id: id(), name: 'Heidi’s ways', colour: '#2563eb', icon: 'car' }
  await db.insert(schema.gpsTripCategories).values({ ...made, ...category })
  const settings = { title: 'Heidi', notes: null, mode: null }
  await db.insert(schema.gpsTripTemplates).values({ ...made, id: id(), name: 'Heidi’s day', settings })
  const tripId = id()
  const span = { startedAt: at, endedAt: at }
  await db
    .insert(schema.gpsTrips)
    .values({ ...made, ...span, id: tripId, title: 'Heidi', isDetected: false, isFixed: true })
  const place = { latitude: 46.8, longitude: 9.5, isDetected: false, isEdited: true }
  await db
    .insert(schema.gpsTripLocations)
    .values({ ...place, id: id(), tripId, name: 'Heidi’s hut', createdAt: at, updatedAt: at })
  await db.insert(schema.gpsTripCursors).values({ deviceId, userId })
  await db.insert(schema.gpsTripSettings).values({ userId, settings: {}, updatedAt: at })
  await db.insert(schema.gpsImports).values({
    id: id(),
    userId,
    deviceId,
    fileName: 'heidi.gpx',
    format: 'gpx',
    status: 'done',
    startedAt: at,
    updatedAt: at,
  })
}

/**
 * Where a person's id may still stand: the row without a name, its deletion, the last mail until it has left, and, for a day
 * at most, that an app has to be told that they are out.
 */
const mayStay = new Set([
  'mail_outbox.user_id',
  'oidc_logouts.user_id',
  'scheduled_deletions.user_id',
  'users.id',
])

test('nothing personal is left in the primary database, table by table', async () => {
  const account = await fullAccount()
  await force(account)
  const { db, sql } = heimdall.services.primary
  const [row] = await db.select().from(users).where(eq(users.id, account.userId))
  expect(row).toMatchObject({
    username: expect.stringMatching(/^deleted_[a-z0-9]{6}$/),
    email: null,
    passwordHash: null,
    avatarUrl: null,
    lastLoginAt: null,
    deletedAt: heimdall.clock.now(),
  })
  const tables: Table[] = Object.values(schema).filter((value) => is(value, Table))
  expect(tables.length).toBeGreaterThan(20)
  for (const table of tables) {
    const name = getTableName(table)
    for (const column of Object.values(getTableColumns(table))) {
      const rows = await sql`
        SELECT 1 FROM ${sql(name)} WHERE ${sql(column.name)}::text = ${account.userId}`
      if (!mayStay.has(`${name}.${column.name}`)) expect(rows, `${name}.${column.name}`).toHaveLength(0)
    }
    // The outbox of mails is looked at below, that of events in the other database.
    if (name === 'mail_outbox' || name === 'audit_outbox') continue
    const rows = await sql`SELECT 1 FROM ${sql(name)} t WHERE t::text ~* 'heidi'`
    expect(rows, name).toHaveLength(0)
  }
})

test('the last mail forgets its recipient as it leaves', async () => {
  const account = await createAccount(heimdall)
  await force(account)
  const rows = async () =>
    (await queuedMails(heimdall)).filter(({ recipient }) => recipient === account.email)
  expect(await rows()).toMatchObject([{ template: 'account_deleted' }])
  while (await sendNextMail(heimdall.services));
  expect(heimdall.mailer.sent.some(({ to }) => to === account.email)).toBe(true)
  expect(await rows()).toEqual([])
})
