import { defaultGeofenceRules, defaultTripSettings } from '@heimdall/contracts'
import {
  accountTokens,
  auditEventReports,
  auditViews,
  avatars,
  dataExportJobs,
  dataExportLogs,
  digestSubscriptions,
  fileLinks,
  files,
  fileUploads,
  gpsGeofences,
  gpsGrants,
  gpsImports,
  gpsShares,
  gpsTripCategories,
  gpsTripLocations,
  gpsTripSettings,
  gpsTrips,
  gpsTripTemplates,
  gpsViews,
  gpsZones,
  identityProviders,
  integrations,
  invitations,
  mailOutbox,
  oauthClientSecrets,
  oauthClients,
  oauthConsents,
  oidcPayloads,
  scheduledDeletions,
  signInDevices,
  webhookEndpoints,
} from '@heimdall/db/core'
import { gpsFenceEvents } from '@heimdall/db/timeseries'
import { updateSharing } from '../gps/index.ts'
import { newId } from '../kernel/index.ts'
import { createAccount, type TestAccount } from './accounts.ts'
import { asKey, asUser, type UserCall } from './calls.ts'
import { storeEvent } from './events.ts'
import { makeDevice, testFix } from './gps.ts'
import { linkAccount } from './linked-accounts.ts'
import { registerPasskey } from './passkeys.ts'
import { giveBackupCodes, giveTotp } from './second-factors.ts'
import type { TestServices } from './test-services.ts'

export interface FullAccount {
  account: TestAccount
  person: UserCall
  other: TestAccount
  deviceId: string
}

const policy = (now: Date) => ({
  precision: 'city',
  delaySeconds: 600,
  delayChangedAt: now,
  earlierDelaySeconds: 0,
  since: now,
  deviceIds: null,
})

/** An account that has something of everything, beside another one that it has to do with. */
export async function createFullAccount(
  heimdall: TestServices,
  { username = 'Jürgen', locale = 'en' as 'en' | 'de' } = {},
): Promise<FullAccount> {
  const { services, clock } = heimdall
  const { db } = services.primary
  const now = clock.now()
  const later = new Date(now.getTime() + 86_400_000)
  const made = { createdAt: now, updatedAt: now }
  const id = () => newId(services)
  const secret = () => Buffer.from(services.random.bytes(32))
  const account = await createAccount(heimdall, { username, email: `${id()}@example.org`, locale })
  const other = await createAccount(heimdall)
  const person = await asUser(heimdall, account)
  const { userId } = account

  await registerPasskey(heimdall, person)
  await giveTotp(heimdall, account)
  await giveBackupCodes(heimdall, account)
  await asKey(heimdall, { owner: account, permissions: ['audit:read'] })
  await linkAccount(heimdall, userId, { provider: 'twitch', externalId: id(), username: 'juergen_live' })
  await db.insert(avatars).values({
    userId,
    image: Buffer.from('a picture'),
    contentHash: 'picture',
    source: 'upload',
    updatedAt: now,
  })
  const [own, foreign] = [id(), id()]
  for (const [clientId, owner] of [
    [own, userId],
    [foreign, other.userId],
  ] as const) {
    await db.insert(oauthClients).values({
      id: clientId,
      clientId: `app_${clientId}`,
      name: 'Song requests',
      userId: owner,
      type: 'confidential',
      grantTypes: ['authorization_code'],
      tokenEndpointAuthMethod: 'client_secret_basic',
      ...made,
    })
  }
  await db
    .insert(oauthClientSecrets)
    .values({ id: id(), oauthClientId: own, secretHash: secret(), prefix: 'hs_k3JX0bY', createdAt: now })
  await db
    .insert(oauthConsents)
    .values({ id: id(), userId, oauthClientId: foreign, scopes: ['openid'], grantedAt: now, updatedAt: now })
  await db.insert(oidcPayloads).values({
    model: 'AccessToken',
    idHash: secret(),
    payload: { jti: 'a-secret-payload' },
    sealedId: secret(),
    accountId: userId,
    oauthClientId: foreign,
    expiresAt: later,
    createdAt: now,
  })
  await db.insert(signInDevices).values({
    id: id(),
    userId,
    tokenHash: secret(),
    userAgent: 'Firefox',
    trustedUntil: later,
    lastUsedAt: now,
    createdAt: now,
  })
  await db.insert(accountTokens).values({
    id: id(),
    userId,
    purpose: 'change_email',
    tokenHash: secret(),
    email: 'new@example.org',
    expiresAt: later,
    createdAt: now,
  })
  for (const [invitedBy, usedBy] of [
    [userId, other.userId],
    [other.userId, userId],
  ]) {
    await db.insert(invitations).values({
      id: id(),
      tokenHash: secret(),
      email: `${invitedBy}@invited.example`,
      note: 'A friend',
      invitedBy,
      usedBy,
      usedAt: now,
      expiresAt: later,
      createdAt: now,
    })
  }
  await db.insert(scheduledDeletions).values({
    id: id(),
    userId,
    scheduledAt: now,
    deleteAt: new Date(now.getTime() + 7 * 86_400_000),
    initiatedBy: userId,
    reason: 'User request',
    createdAt: now,
  })
  await db.insert(dataExportLogs).values({
    id: id(),
    userId,
    exportedAt: now,
    ipAddress: '203.0.113.7',
    fileSizeBytes: 48_213,
    locale,
    createdAt: now,
  })
  await db.insert(dataExportJobs).values({ id: id(), userId, state: 'expired', locale, createdAt: now })
  await db.insert(digestSubscriptions).values({ userId, createdAt: now })
  await db
    .insert(auditViews)
    .values({ id: id(), ownerId: userId, name: 'Mine', search: 'q=user:me', ...made })
  await db.insert(mailOutbox).values({
    id: id(),
    userId,
    recipient: account.email,
    locale,
    template: 'password_changed',
    params: { username, params: { time: now.toISOString() } },
    status: 'sent',
    content: secret(),
    dueAt: now,
    sentAt: now,
    createdAt: now,
  })
  await db.insert(webhookEndpoints).values({
    id: id(),
    url: 'https://bot.example.org/hook',
    topics: ['audit'],
    secret: secret(),
    status: 'active',
    position: 0,
    createdBy: userId,
    ...made,
  })
  const providerId = id()
  await db.insert(identityProviders).values({
    id: providerId,
    slug: `p${providerId.slice(-12)}`,
    kind: 'oidc',
    name: 'Elsewhere',
    issuer: `https://${providerId}.example`,
    clientId: 'heimdall',
    clientSecret: Buffer.alloc(0),
    scopes: [],
    ...made,
  })
  await db.insert(integrations).values({
    id: id(),
    providerId,
    externalId: id(),
    requestedScopes: [],
    scopes: [],
    accessToken: secret(),
    status: 'active',
    tokenIssuedAt: now,
    connectedBy: userId,
    connectedAt: now,
    updatedAt: now,
  })
  const fileId = id()
  await db.insert(files).values({
    id: fileId,
    name: 'rules.pdf',
    uploadedBy: userId,
    mediaType: 'application/pdf',
    sizeBytes: 812,
    state: 'ready',
    processAfter: now,
    ...made,
  })
  await db.insert(fileUploads).values({
    id: id(),
    name: 'film.mp4',
    uploadedBy: userId,
    principal: `user:${userId}`,
    sizeBytes: 4_000,
    createdAt: now,
    expiresAt: later,
  })
  await db.insert(fileLinks).values({ id: id(), fileId, createdBy: userId, createdAt: now, expiresAt: later })
  const event = await storeEvent(heimdall, {
    eventType: 'login',
    userId,
    actorId: userId,
    ipAddress: '203.0.113.7',
  })
  await storeEvent(heimdall, { eventType: 'user_updated', userId: other.userId, actorId: userId })
  await db.insert(auditEventReports).values({
    id: id(),
    eventId: event.id,
    eventCreatedAt: now,
    eventType: 'login',
    userId,
    reason: 'not_me',
    status: 'pending',
    ...made,
  })
  const deviceId = await giveLocation(heimdall, person, other)
  return { account, person, other, deviceId }
}

async function giveLocation(heimdall: TestServices, person: UserCall, other: TestAccount): Promise<string> {
  const { services, clock } = heimdall
  const { db } = services.primary
  const now = clock.now()
  const made = { createdAt: now, updatedAt: now }
  const id = () => newId(services)
  const secret = () => Buffer.from(services.random.bytes(32))
  const { userId } = person.actor
  const { deviceId } = await makeDevice(heimdall, person, { name: 'Käfer Ж Ω 日本 😀' })
  await services.gps.writer.write({ deviceId, userId }, [testFix(heimdall)])
  const [categoryId, tripId, shareId] = [id(), id(), id()]
  await db
    .insert(gpsTripCategories)
    .values({ id: categoryId, userId, name: 'Work', colour: '#4f46e5', icon: 'briefcase', ...made })
  await db.insert(gpsTripTemplates).values({
    id: id(),
    userId,
    name: 'To the studio',
    categoryId,
    settings: { title: null, notes: null, mode: 'cycle' },
    ...made,
  })
  await db.insert(gpsTripSettings).values({ userId, settings: defaultTripSettings, updatedAt: now })
  await db.insert(gpsTrips).values({
    id: tripId,
    userId,
    deviceId,
    categoryId,
    title: 'Over the pass',
    isDetected: false,
    isFixed: true,
    startedAt: new Date(now.getTime() - 3_600_000),
    endedAt: now,
    distanceM: 12_480,
    ...made,
  })
  await db.insert(gpsTripLocations).values({
    id: id(),
    tripId,
    name: 'Bakery',
    latitude: 52.5,
    longitude: 13.4,
    isDetected: false,
    isEdited: true,
    ...made,
  })
  await db.insert(gpsImports).values({
    id: id(),
    userId,
    deviceId,
    fileName: 'alps.gpx',
    format: 'gpx',
    status: 'done',
    startedAt: now,
    updatedAt: now,
    finishedAt: now,
  })
  const geofenceId = id()
  await db.insert(gpsGeofences).values({
    id: geofenceId,
    userId,
    name: 'Studio',
    colour: '#4f46e5',
    shape: { type: 'circle', center: { latitude: 52.5, longitude: 13.4 }, radiusM: 100 },
    rules: defaultGeofenceRules,
    mailOn: ['exit'],
    revision: 1,
    ...made,
  })
  const { timeseries } = services.audit
  await timeseries.sql`SELECT ensure_weekly_partitions('gps_fence_events', ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz)`
  await timeseries.db.insert(gpsFenceEvents).values({
    id: id(),
    geofenceId,
    geofenceName: 'Studio',
    deviceId,
    userId,
    kind: 'enter',
    at: now,
    confirmedAt: now,
    latitude: 52.5,
    longitude: 13.4,
    isPassing: false,
  })
  await heimdall.run(updateSharing, person, { public: { precision: 'city' } })
  await db
    .insert(gpsZones)
    .values({ id: id(), userId, name: 'Home', latitude: 52.4, longitude: 13.3, radiusM: 500, ...made })
  await db.insert(gpsShares).values({
    id: shareId,
    userId,
    name: 'For my sister',
    tokenHash: secret(),
    passwordHash: 'argon2-of-a-share',
    ...policy(now),
    createdAt: now,
  })
  await db
    .insert(gpsGrants)
    .values({ id: id(), userId, granteeId: other.userId, ...policy(now), createdAt: now })
  await db
    .insert(gpsGrants)
    .values({ id: id(), userId: other.userId, granteeId: userId, ...policy(now), createdAt: now })
  const seen = { audience: 'grant', slot: now, views: 2, lastAt: now }
  await db.insert(gpsViews).values({ id: id(), ownerId: userId, viewerId: other.userId, ...seen })
  await db.insert(gpsViews).values({ id: id(), ownerId: other.userId, viewerId: userId, ...seen })
  return deviceId
}
