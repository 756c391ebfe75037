import { type AuditEventType, catalog, eventTypes, type GeoReader } from '@heimdall/audit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  assignUserRole,
  createPermission,
  createRole,
  deletePermission,
  deleteRole,
  getMatrix,
  removeUserRole,
  updateMatrix,
  updatePermission,
  updateRole,
} from '../access/index.ts'
import { listAllEvents } from '../audit/index.ts'
import { cancelDeletion, eraseDeleted, forceDelete, requestDeletion } from '../privacy/index.ts'
import { updateSetting } from '../settings/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveTotp,
  linkDirectly,
  type OpenIdProvider,
  offerProvider,
  registerPasskey,
  relayAll,
  type TestAccount,
  type TestServices,
  thereAndBack,
  type UserCall,
  walkedCategories,
} from '../testing/index.ts'
import { banUser, register, signIn, signOut, unbanUser, updateMe } from './accounts/index.ts'
import { createApiKey, regenerateApiKey, revokeApiKey, updateApiKey } from './api-keys/index.ts'
import { requestEmailChange } from './email-change/index.ts'
import { connectAccount, makePrimary, reconnectAccount, unlink } from './links/index.ts'
import { removePasskey } from './passkeys/index.ts'
import { changePassword } from './passwords/index.ts'
import { requestPasswordReset } from './recovery/index.ts'
import { revokeOtherSessions, revokeSession } from './sessions/index.ts'
import { regenerateBackupCodes, verifySecondFactor } from './two-factor/index.ts'

/** Written by a job when the person is gone, and with them all addresses: the last test looks at it. */
const byJob: AuditEventType = 'user_deleted'
const walked = eventTypes.filter(
  (type) => walkedCategories.includes(catalog[type].category) && type !== byJob,
)

const geo: GeoReader = {
  lookup: () => ({ countryCode: 'DE', countryName: 'Germany', city: 'Berlin', region: 'Land Berlin' }),
  describe: () => ({ source: 'test', buildDate: new Date(0), databases: [], attribution: null }),
  close: () => undefined,
}

let heimdall: TestServices
let platform: OpenIdProvider
let person: TestAccount
let here: UserCall
let admin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices({ geo })
  platform = await offerProvider(heimdall)
})
afterAll(async () => {
  await platform.stop()
  await heimdall.close()
})
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  person = await createAccount(heimdall)
  here = await asUser(heimdall, person)
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
})

const run: TestServices['run'] = (definition, call, input) => heimdall.run(definition, call, input)
const newPassword = 'a bridge of three colours'
let made = 0
const freshName = () => `walked_${++made}`
const password = (secret = person.password, call = anonymousCall()) =>
  run(signIn, call, { identifier: person.email, password: secret })
const newRole = () => run(createRole, admin, { name: freshName() })
const newKey = () => run(createApiKey, admin, { name: 'Bot', permissions: ['audit:read'] })
const ban = () => run(banUser, admin, { userId: person.userId, reason: 'Spam' })
const newPermission = () => run(createPermission, admin, { name: `walk:${freshName()}` })

const linked = (subject = freshName(), isPrimary = true) =>
  linkDirectly(heimdall, { ...person, issuer: platform.issuer, subject }, { isPrimary })

/** To the platform and back, as whoever is `sub` there. */
function visit(sub: string, start: () => Promise<{ url: string; flow: { token: string } }>) {
  platform.people.set(sub, { sub })
  return thereAndBack(heimdall, platform, { sub, call: here, start })
}

async function change(granted: boolean): Promise<void> {
  const role = await newRole()
  const { permissions } = await run(getMatrix, admin, {})
  const held = permissions.find(({ name }) => name === 'audit:read')
  const cell = { roleId: role.id, permissionId: held?.id ?? '' }
  for (const value of granted ? [true] : [true, false]) {
    const { revision } = await run(getMatrix, admin, {})
    await run(updateMatrix, admin, { revision, changes: [{ ...cell, granted: value }] })
  }
}

async function answerSecondFactor(code: (right: string) => string): Promise<void> {
  const totp = await giveTotp(heimdall, person)
  const outcome = await password()
  if (outcome.status !== 'second_factor') throw new Error('A second factor was expected')
  const call = anonymousCall({ cookies: { pendingSignIn: outcome.pending.token } })
  await run(verifySecondFactor, call, { method: 'totp', code: code(totp.code()) })
}

/** What writes it. An act may fail, if failing is what is recorded. */
const acts: Partial<Record<AuditEventType, () => Promise<unknown>>> = {
  login: () => password(),
  login_failed: () => password('not the password'),
  logout: () => run(signOut, here, {}),
  password_changed: () => run(changePassword, here, { currentPassword: person.password, newPassword }),
  email_change_requested: () => run(requestEmailChange, here, { email: `new-${person.email}` }),
  password_reset_requested: () => run(requestPasswordReset, anonymousCall(), { email: person.email }),

  '2fa_enabled': () => registerPasskey(heimdall, here),
  '2fa_disabled': async () => {
    const { id } = await registerPasskey(heimdall, here)
    await run(removePasskey, here, { id })
  },
  '2fa_backup_codes_regenerated': async () => {
    await giveTotp(heimdall, person)
    await run(regenerateBackupCodes, here, {})
  },
  '2fa_verified': () => answerSecondFactor((right) => right),
  '2fa_failed': () => answerSecondFactor((right) => String((Number(right) + 1) % 1_000_000).padStart(6, '0')),

  account_linked: () => visit(freshName(), () => run(connectAccount, here, { provider: 'example' })),
  account_reconnected: async () => {
    const sub = freshName()
    const id = await linked(sub)
    await visit(sub, () => run(reconnectAccount, here, { id }))
  },
  account_unlinked: async () => run(unlink, here, { id: await linked() }),
  primary_account_changed: async () => {
    await linked()
    await run(makePrimary, here, { id: await linked(freshName(), false) })
  },

  session_created: () => password(),
  session_revoked: () => run(revokeSession, here, { id: here.actor.sessionId }),
  all_sessions_revoked: () => run(revokeOtherSessions, here, {}),

  user_created: () => {
    const username = freshName().replace('_', '-')
    return run(register, anonymousCall(), {
      email: `${username}@example.org`,
      username,
      password: newPassword,
    })
  },
  user_updated: () => run(updateMe, here, { privacyMode: true }),
  deletion_scheduled: () => run(requestDeletion, here, {}),
  deletion_cancelled: async () => {
    await run(requestDeletion, here, {})
    await run(cancelDeletion, here, {})
  },

  user_banned: ban,
  user_unbanned: async () => {
    await ban()
    await run(unbanUser, admin, { userId: person.userId, reason: 'Appeal accepted' })
  },

  role_assigned: () =>
    run(assignUserRole, admin, { userId: person.userId, role: 'moderator', reason: 'Helps' }),
  role_removed: async () => {
    const change = { userId: person.userId, role: 'moderator' }
    await run(assignUserRole, admin, change)
    await run(removeUserRole, admin, { ...change, reason: 'Left' })
  },
  permission_changed: () => change(true),
  role_created: newRole,
  role_updated: async () => {
    const { id: roleId } = await newRole()
    await run(updateRole, admin, { roleId, description: 'Walk' })
  },
  role_deleted: async () => {
    const { id: roleId } = await newRole()
    await run(deleteRole, admin, { roleId })
  },
  role_permission_assigned: () => change(true),
  role_permission_removed: () => change(false),
  permission_created: newPermission,
  permission_updated: async () => {
    const { id: permissionId } = await newPermission()
    await run(updatePermission, admin, { permissionId, description: 'Walk' })
  },
  permission_deleted: async () => {
    const { id: permissionId } = await newPermission()
    await run(deletePermission, admin, { permissionId })
  },

  api_key_created: newKey,
  api_key_updated: async () => run(updateApiKey, admin, { id: (await newKey()).id, name: 'Other bot' }),
  api_key_regenerated: async () => run(regenerateApiKey, admin, { id: (await newKey()).id }),
  api_key_revoked: async () => run(revokeApiKey, admin, { id: (await newKey()).id }),
  platform_setting_updated: async () => {
    await run(updateSetting, admin, { key: 'session_idle_days', value: 29 })
    await run(updateSetting, admin, { key: 'session_idle_days', value: 30 })
  },
}

test.each(walked)('something writes %s, and says who, from where and with what', async (type) => {
  const act = acts[type]
  if (!act) throw new Error(`Nothing that is known here writes ${type}: add the act, or drop the type`)
  await forgetEvents(heimdall)
  await act().catch(() => undefined)
  const events = (await eventsInOutbox(heimdall)).filter(({ eventType }) => eventType === type)
  expect(events.length, `${type} was not written`).toBeGreaterThan(0)
  for (const event of events) {
    expect(event).toMatchObject({
      ipAddress: '203.0.113.7',
      userAgent: 'Test Browser/1.0',
      sourceService: 'id',
      correlationId: expect.any(String),
    })
    // Nobody has acted who could be named, where a stranger has failed.
    if (event.status === 'failure') expect(event.errorMessage).toBeTruthy()
    else expect(event.actorId).toEqual(expect.any(String))
  }
  await relayAll(heimdall)
  const auditor = await asKey(heimdall, { permissions: ['audit:read'] })
  const { events: kept } = await run(listAllEvents, auditor, { eventType: [type] })
  expect(kept.find(({ id }) => id === events[0]?.id)).toMatchObject({
    countryCode: 'DE',
    city: 'Berlin',
    ipAddress: '203.0.113.7',
  })
})

test('user_deleted is written by the job that makes the log forget, and names who asked for it', async () => {
  await run(forceDelete, admin, { userId: person.userId, reason: 'Asked for it' })
  await relayAll(heimdall)
  while (await eraseDeleted(heimdall.services));
  const auditor = await asKey(heimdall, { permissions: ['audit:read'] })
  const { events } = await run(listAllEvents, auditor, { eventType: [byJob] })
  expect(events).toMatchObject([
    { userId: person.userId, actorId: admin.actor.userId, ipAddress: null, metadata: { actor: 'deletion' } },
  ])
})
