import { knownPermissions } from '@heimdall/contracts'
import { type Call, permissionOf } from '@heimdall/core'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  type TestServices,
} from '@heimdall/core/testing'
import { callTRPCProcedure } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeError } from './describe-error.ts'
import { listProcedures, type ProcedureInfo } from './procedures.ts'
import { appRouter } from './root.ts'

/** Whoever adds one here has thought about strangers calling it. */
const publicProcedures = [
  'accounts.confirmEmailChange',
  'accounts.link',
  'accounts.register',
  'accounts.requestPasswordReset',
  'accounts.resendVerification',
  'accounts.resetPassword',
  'accounts.setUp',
  'accounts.setUpState',
  'accounts.signIn',
  'accounts.verifyEmail',
  'audit.catalog',
  'audit.ocsf',
  'invitations.get',
  'links.pendingRegistration',
  'links.providers',
  'links.register',
  'links.startSignIn',
  'passkeys.beginSignIn',
  'passkeys.signIn',
  'privacy.keepAccount',
  'settings.public',
  'signIn.beginPasskey',
  'signIn.pending',
  'signIn.verifyPasskey',
  'signIn.verifySecondFactor',
  'system.info',
]

const id = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
const newAccount = { email: 'a@example.org', username: 'abc', password: 'correct horse battery' }
const assertion = {
  id: 'x',
  rawId: 'x',
  type: 'public-key',
  response: { clientDataJSON: 'x', authenticatorData: 'x', signature: 'x' },
}
const circle = { type: 'circle', center: { latitude: 52.5, longitude: 13.4 }, radiusM: 150 }
const aDay = { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' }
/** Input that passes the schema, for the procedures that need any. */
const inputs: Record<string, unknown> = {
  'access.explain': { userId: id },
  'access.holders': { permission: 'audit:read' },
  'accounts.changePassword': { currentPassword: 'not the one', newPassword: 'a bridge of three colours' },
  'accounts.confirmEmailChange': { token: 'x'.repeat(43) },
  'privacy.keepAccount': { token: 'x'.repeat(43) },
  'accounts.requestEmailChange': { email: 'b@example.org' },
  'accounts.takeLinkedAvatar': { linkId: id },
  'accounts.uploadAvatar': { image: 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==' },
  'accounts.link': { token: 'x'.repeat(43), purpose: 'verify_email' },
  'accounts.register': newAccount,
  'accounts.requestPasswordReset': { email: 'a@example.org' },
  'accounts.resendVerification': { identifier: 'a', password: 'b' },
  'accounts.resetPassword': { token: 'x'.repeat(43), password: 'correct horse battery' },
  'accounts.setPassword': { newPassword: 'a bridge of three colours' },
  'accounts.setUp': { ...newAccount, token: 'x'.repeat(43) },
  'accounts.setUpState': { token: 'x' },
  'accounts.signIn': { identifier: 'a', password: 'b' },
  'accounts.verifyEmail': { token: 'x'.repeat(43) },
  'accounts.updateMe': { locale: 'de' },
  'apiKeys.create': { name: 'Bot', permissions: ['audit:read'] },
  'apiKeys.get': { id },
  'apiKeys.regenerate': { id },
  'apiKeys.revoke': { id },
  'apiKeys.update': { id, name: 'Bot' },
  'apps.acts': { id },
  'apps.addSecret': { id },
  'apps.create': { name: 'Song requests' },
  'apps.delete': { id },
  'apps.deleteLogo': { id },
  'apps.get': { id },
  'apps.removeSecret': { id, secretId: id },
  'apps.suspend': { id, reason: 'It asks for too much' },
  'apps.unsuspend': { id },
  'apps.uploadLogo': { id, image: 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==' },
  'apps.update': { id, name: 'Song requests' },
  'audit.get': { eventId: id },
  'audit.log': { eventType: 'bot_started' },
  'audit.logBatch': { events: [{ eventType: 'bot_started' }] },
  'audit.ofUser': { userId: id },
  'auditViews.create': { name: 'Failures', search: 'q=status%3Afailure' },
  'auditViews.delete': { id },
  'auditViews.update': { id },
  'audit.summary': { since: '2026-03-02T10:00:00.000Z' },
  'audit.myProof': { eventId: id },
  'audit.proof': { eventId: id },
  'audit.report': { eventId: id },
  'maps.geofences': { scope: 'own' },
  'maps.heat': { scope: 'own', ...aDay, zoom: 4, box: { west: -10, south: -10, east: 10, north: 10 } },
  'maps.track': { deviceId: id, ...aDay, zoom: 4 },
  'fileFolders.create': { name: 'Overlays' },
  'fileFolders.update': { id, name: 'Overlays' },
  'fileFolders.delete': { id },
  'files.get': { id },
  'files.update': { id, name: 'overlay.png' },
  'files.delete': { id },
  'files.cancelUpload': { id },
  'files.listLinks': { id },
  'files.createLink': { id, expiresInSeconds: 3_600 },
  'files.revokeLink': { id, linkId: id },
  'geofences.create': { name: 'Studio', shape: circle },
  'geofences.delete': { id },
  'geofences.events': { id },
  'geofences.eventsOfDevice': { id },
  'geofences.get': { id },
  'geofences.replay': { id },
  'geofences.update': { id, name: 'Studio' },
  'devices.create': { name: 'Phone' },
  'devices.delete': { id },
  'devices.get': { id },
  'devices.live': { id },
  'devices.postPositions': {
    id,
    positions: [{ fixTime: '2026-03-02T10:00:00.000Z', latitude: 52.5163, longitude: 13.3777 }],
  },
  'devices.positions': { id },
  'devices.requests': { id },
  'devices.rotatePullKey': { id },
  'devices.rotateToken': { id },
  'devices.update': { id, name: 'Phone' },
  'integrations.connect': { provider: 'twitch', scopes: [] },
  'integrations.disconnect': { id },
  'integrations.get': { id },
  'integrations.reconnect': { id, scopes: [] },
  'integrations.refresh': { id },
  'integrations.refreshStats': { id },
  'integrations.stats': { id },
  'integrations.update': { id, isEnabled: false },
  'invitations.create': { expiresAt: '2026-03-03T10:00:00.000Z' },
  'invitations.get': { token: 'x'.repeat(43) },
  'invitations.revoke': { id },
  'identityProviders.check': { id },
  'identityProviders.create': {
    kind: 'github',
    slug: 'github',
    name: 'GitHub',
    clientId: 'a',
    clientSecret: 'b',
  },
  'identityProviders.delete': { id },
  'identityProviders.update': { id, isEnabled: false },
  'jobs.get': { name: 'delete_accounts' },
  'jobs.run': { name: 'delete_accounts' },
  'jobs.runs': { name: 'delete_accounts' },
  'jobs.setDigest': { weekly: false },
  'jobs.update': { name: 'delete_accounts', paused: true },
  'links.confirm': { id, returnTo: '/' },
  'links.connect': { provider: 'nowhere' },
  'links.makePrimary': { id },
  'links.ofUser': { userId: id },
  'links.reconnect': { id },
  'links.register': { username: 'abc', email: 'a@example.org' },
  'links.startSignIn': { provider: 'nowhere' },
  'connectedApps.acts': { id },
  'connectedApps.disconnect': { id },
  'links.unlink': { id },
  'sharing.createGrant': { name: 'abc' },
  'sharing.createShare': { name: 'For my sister' },
  'sharing.createZone': { name: 'Home', latitude: 52.5, longitude: 13.4 },
  'sharing.deleteGrant': { id },
  'sharing.deleteShare': { id },
  'sharing.deleteZone': { id },
  'sharing.updateGrant': { id },
  'sharing.updateShare': { id },
  'sharing.updateZone': { id },
  'links.unlinkUser': { userId: id, id, reason: 'Asked for it' },
  'mail.get': { mailId: id },
  'mail.resend': { mailId: id },
  'permissions.check': { userId: id, permission: ['audit:read'] },
  'permissions.checkMany': { accounts: [{ userId: id }], permissions: ['audit:read'] },
  'permissions.create': { name: 'song:request' },
  'permissions.delete': { permissionId: id },
  'permissions.update': { permissionId: id, description: 'Request a song' },
  'passkeys.add': {
    credential: {
      id: 'x',
      rawId: 'x',
      type: 'public-key',
      response: { clientDataJSON: 'x', attestationObject: 'x' },
    },
  },
  'passkeys.remove': { id },
  'passkeys.signIn': { credential: assertion },
  'passkeys.rename': { id, name: 'Key' },
  'reports.endSessions': { reportId: id },
  'reports.forcePasswordReset': { reportId: id },
  'reports.get': { reportId: id },
  'reports.revokeSession': { reportId: id },
  'reports.submit': { eventId: id, reason: 'not_me' },
  'reports.update': { reportId: id, status: 'resolved' },
  'roles.create': { name: 'Subscriber' },
  'roles.delete': { roleId: id },
  'roles.get': { roleId: id },
  'roles.members': { roleId: id },
  'roles.update': { roleId: id, description: 'Supports the stream' },
  'roles.withoutSecondFactor': { roleId: id },
  'roles.updateMatrix': { revision: 'x', changes: [{ roleId: id, permissionId: id, granted: true }] },
  'sessions.confirmPasskey': { credential: assertion },
  'sessions.revoke': { id },
  'signIn.verifyPasskey': { credential: assertion },
  'signIn.verifySecondFactor': { method: 'totp', code: '123456' },
  'settings.deleteCustom': { key: 'stream.title' },
  'settings.get': { key: 'registration_enabled' },
  'settings.getCustom': { key: 'stream.title' },
  'settings.history': { key: 'registration_enabled' },
  'settings.putCustom': { key: 'stream.title', value: 'Evening' },
  'settings.readSecret': { key: 'stream.title' },
  'settings.update': { key: 'registration_enabled', value: true },
  'tripCategories.create': { name: 'Commute' },
  'tripCategories.delete': { id },
  'tripCategories.update': { id, name: 'Commute' },
  'tripTemplates.create': { name: 'Sunday ride' },
  'tripTemplates.delete': { id },
  'tripTemplates.update': { id, name: 'Sunday ride' },
  'trips.addLocation': { tripId: id, name: 'Bakery', latitude: 46.8, longitude: 9.5 },
  'trips.create': { startedAt: '2026-03-02T09:00:00.000Z', endedAt: '2026-03-02T09:30:00.000Z' },
  'trips.delete': { id },
  'trips.deleteLocation': { id },
  'trips.detect': { deviceId: id },
  'trips.get': { id },
  'trips.merge': { id, with: ['0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c8'] },
  'trips.profile': { id },
  'trips.reach': { id },
  'trips.ways': { ids: [id] },
  'trips.split': { id, at: '2026-03-02T09:15:00.000Z' },
  'trips.statistics': { by: 'week', from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' },
  'trips.update': { id, title: 'Over the pass' },
  'trips.updateLocation': { id, name: 'Bakery' },
  'userRoles.assign': { userId: id, role: 'moderator' },
  'userRoles.assignByLink': { provider: 'discord', externalId: '80351110224678912', role: 'moderator' },
  'userRoles.list': { userId: id },
  'userRoles.listByLink': { provider: 'discord', externalId: '80351110224678912' },
  'userRoles.remove': { userId: id, role: 'moderator' },
  'userRoles.removeByLink': { provider: 'discord', externalId: '80351110224678912', role: 'moderator' },
  'users.ban': { userId: id, reason: 'Spam' },
  'users.banLinked': { provider: 'discord', externalId: '1', reason: 'Spam' },
  'users.cancelDeletion': { userId: id },
  'users.deletion': { userId: id },
  'users.endSessions': { userId: id },
  'users.forceDelete': { userId: id, reason: 'Asked for it' },
  'users.forcePasswordReset': { userId: id },
  'twoFactor.confirmTotp': { code: '123456' },
  'twoFactor.revokeTrust': { id },
  'users.get': { userId: id },
  'users.lookUp': { provider: 'discord', externalId: '80351110224678912' },
  'users.names': { ids: [id] },
  'users.verifyEmail': { userId: id },
  'users.resetTwoFactor': { userId: id, reason: 'Lost the phone' },
  'users.revokeSession': { userId: id, sessionId: id },
  'users.sessions': { userId: id },
  'users.rename': { userId: id, username: 'heidi' },
  'users.scheduleDeletion': { userId: id, reason: 'Asked for it' },
  'users.setPrivacyMode': { userId: id, privacyMode: true },
  'users.unban': { userId: id },
  'webhooks.create': { url: 'https://bot.example.org', topics: ['audit'] },
  'webhooks.delete': { id },
  'webhooks.deliveries': { id },
  'webhooks.delivery': { id, deliveryId: id },
  'webhooks.get': { id },
  'webhooks.replay': { id, from: '2026-03-01T10:00:00.000Z', to: '2026-03-02T10:00:00.000Z' },
  'webhooks.retry': { id, deliveryId: id },
  'webhooks.retryDead': { id },
  'webhooks.rotateSecret': { id },
  'webhooks.test': { id },
  'webhooks.update': { id, status: 'paused' },
  'users.unbanLinked': { provider: 'discord', externalId: '1' },
}
const inputOf = ({ name }: ProcedureInfo) => inputs[name] ?? {}

const procedures = listProcedures()
const table = (some: ProcedureInfo[]) => some.map((procedure) => [procedure.name, procedure] as const)
const guarded = procedures.filter(({ meta }) => meta.access !== 'public')
const forPeople = guarded.filter(({ meta }) => meta.access === 'self')
const byPermission = guarded.filter(({ meta }) => permissionOf(meta.access) === meta.access)
/** One's own, or with a permission those of others. */
const ofSomebody = guarded.filter(({ meta }) => meta.access.startsWith('self or '))

let heimdall: TestServices
let nobodySpecial: Call
let powerfulKey: Call
beforeAll(async () => {
  heimdall = await createTestServices()
  nobodySpecial = await asUser(heimdall, await createAccount(heimdall))
  powerfulKey = await asKey(heimdall, { permissions: knownPermissions })
})
afterAll(() => heimdall.close())

/** As a transport calls it; a subscription is asked for its first event. Answers the code of the refusal. */
async function outcomeOf({ name, type }: ProcedureInfo, call: Call, input: unknown): Promise<string> {
  const abort = new AbortController()
  const ctx = {
    services: heimdall.services,
    call,
    cookies: { set: () => undefined, clear: () => undefined },
    streams: null,
  }
  try {
    const result: unknown = await callTRPCProcedure({
      router: appRouter,
      path: name,
      getRawInput: async () => input,
      ctx,
      type,
      signal: abort.signal,
      batchIndex: 0,
    })
    if (type !== 'subscription') return 'answered'
    // What a subscription resolves to is an async iterable; tRPC types the general case as unknown.
    const iterator = (result as AsyncIterable<unknown>)[Symbol.asyncIterator]()
    const first = iterator.next()
    setTimeout(() => abort.abort(), 50)
    await first
    return 'answered'
  } catch (error) {
    return describeError(error).code
  }
}

describe('every procedure', () => {
  test('says who may call it, and the public ones are those that are meant to be', () => {
    const known = new Set<string>([...knownPermissions, 'self', 'public'])
    expect(procedures.filter(({ meta }) => !known.has(permissionOf(meta.access) ?? meta.access))).toEqual([])
    const open = procedures.filter(({ meta }) => meta.access === 'public').map(({ name }) => name)
    expect(open.sort()).toEqual(publicProcedures)
    expect(procedures.length).toBeGreaterThan(25)
  })

  test.each(table(procedures))('%s has input here that its schema takes', (_name, procedure) => {
    expect(procedure.input.safeParse(inputOf(procedure)).error).toBeUndefined()
  })

  test.each(table(procedures))('%s takes no malformed input', async (_name, procedure) => {
    expect(await outcomeOf(procedure, powerfulKey, 'malformed')).toBe('BAD_REQUEST')
  })
})

test.each(table(guarded))('%s refuses the anonymous', async (_name, procedure) => {
  expect(await outcomeOf(procedure, anonymousCall(), inputOf(procedure))).toBe('UNAUTHORIZED')
})

describe('a procedure that needs a permission', () => {
  test.each(table(byPermission))('%s refuses who does not hold it', async (_name, procedure) => {
    expect(await outcomeOf(procedure, nobodySpecial, inputOf(procedure))).toBe('FORBIDDEN')
    const others = knownPermissions.filter((name) => name !== procedure.meta.access)
    const almost = await asKey(heimdall, { permissions: others })
    expect(await outcomeOf(procedure, almost, inputOf(procedure))).toBe('FORBIDDEN')
  })

  test.each(table(byPermission))('%s asks for no other', async (_name, procedure) => {
    // Nobody has told elsewhere what they may not hear themselves.
    const heard = procedure.name === 'webhooks.create' ? ['audit:read'] : []
    const holder = await asKey(heimdall, { permissions: [procedure.meta.access, ...heard] })
    expect(await outcomeOf(procedure, holder, inputOf(procedure))).toMatch(/^(answered|NOT_FOUND|CONFLICT)$/)
  })
})

describe('a procedure about oneself', () => {
  test.each(table(ofSomebody))(
    '%s, or of others, needs no permission of people',
    async (_name, procedure) => {
      expect(await outcomeOf(procedure, nobodySpecial, inputOf(procedure))).toMatch(
        /^(answered|NOT_FOUND|CONFLICT)$/,
      )
    },
  )

  test.each(table(ofSomebody))('%s, or of others, needs one permission of keys', async (_name, procedure) => {
    const needed = permissionOf(procedure.meta.access)
    const almost = await asKey(heimdall, { permissions: knownPermissions.filter((name) => name !== needed) })
    expect(await outcomeOf(procedure, almost, inputOf(procedure))).toBe('FORBIDDEN')
    const holder = await asKey(heimdall, { permissions: needed === null ? [] : [needed] })
    // A key that names nobody may be asked whom it means.
    expect(await outcomeOf(procedure, holder, inputOf(procedure))).toMatch(
      /^(answered|NOT_FOUND|CONFLICT|BAD_REQUEST)$/,
    )
  })

  test.each(table(forPeople))('%s is for people, not for keys', async (_name, procedure) => {
    expect(await outcomeOf(procedure, powerfulKey, inputOf(procedure))).toBe('FORBIDDEN')
  })

  test.each(table(forPeople))('%s needs no permission', async (_name, procedure) => {
    const person = await asUser(heimdall, await createAccount(heimdall, { permissions: ['audit:read'] }))
    // The password above is nobody's, and whoever confirms who they are has to bring one.
    const needsProof = [
      'accounts.changePassword',
      'passkeys.add',
      'sessions.confirm',
      'sessions.confirmPasskey',
    ]
    const forSuperAdmins = ['users.scheduleDeletion', 'users.setPrivacyMode']
    const expected = needsProof.includes(procedure.name)
      ? /^BAD_REQUEST$/
      : forSuperAdmins.includes(procedure.name)
        ? /^FORBIDDEN$/
        : /^(answered|NOT_FOUND|CONFLICT)$/
    expect(await outcomeOf(procedure, person, inputOf(procedure))).toMatch(expected)
  })
})

test('no answer holds what its schema does not name: no hash of a token leaves', async () => {
  const ctx = {
    services: heimdall.services,
    call: nobodySpecial,
    cookies: { set: () => undefined, clear: () => undefined },
    streams: null,
  }
  const { sessions } = await appRouter.createCaller(ctx).sessions.list()
  expect(sessions.length).toBeGreaterThan(0)
  for (const session of sessions) expect(Object.keys(session)).not.toContain('tokenHash')
})
