import { invitations, mailOutbox, roles, settings, userRoles, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../../kernel/index.ts'
import { getMail, listMails } from '../../mail/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveRole,
  requestContext,
  sendMails,
  signedInBy,
  type TestServices,
  tokenIn,
  type UserCall,
} from '../../testing/index.ts'
import { register, signIn } from '../accounts/index.ts'
import { createInvitation } from './create-invitation.ts'
import { getInvitation } from './get-invitation.ts'
import { listInvitations } from './list-invitations.ts'
import { revokeInvitation } from './revoke-invitation.ts'

let heimdall: TestServices
let admin: UserCall
let made = 0
beforeAll(async () => {
  heimdall = await createTestServices()
  const account = await createAccount(heimdall, {
    username: 'odin',
    permissions: ['user:write', 'audit:read'],
  })
  admin = await asUser(heimdall, account)
  await heimdall.services.primary.db
    .insert(settings)
    .values({ key: 'registration_enabled', value: false, updatedAt: heimdall.clock.now() })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  admin = await asUser(heimdall, { userId: admin.actor.userId })
  heimdall.mailer.kind = 'smtp'
  await heimdall.services.primary.db.delete(mailOutbox)
  await forgetEvents(heimdall)
})

const password = 'correct horse battery staple'
const inDays = (days: number) => new Date(heimdall.clock.now().getTime() + days * 86_400_000).toISOString()
const invite = (input: { email?: string; role?: string; note?: string } = {}, call = admin) =>
  heimdall.run(createInvitation, call, { expiresAt: inDays(7), ...input })
const tokenOf = ({ link }: { link: string | null }) => link?.split('#')[1] ?? ''
const accept = (invitation: string, email = `guest-${++made}@example.org`) =>
  heimdall.run(register, anonymousCall(), { username: `guest-${++made}`, email, password, invitation })
const view = (token: string) => heimdall.run(getInvitation, anonymousCall(), { token })
const gone = { code: 'GONE', issues: [{ path: ['invitation'], code: 'invitation_gone' }] }
/** A role that whoever invites may give, and its id. */
async function newRole(...permissions: string[]) {
  const holder = await createAccount(heimdall)
  const { services } = heimdall
  const roleId = await services.primary.db.transaction((tx) =>
    giveRole(services, tx, holder.userId, permissions),
  )
  const [role] = await services.primary.db.select().from(roles).where(eq(roles.id, roleId))
  return { roleId, name: role?.name ?? '' }
}

describe('an invitation without an address', () => {
  test('is a link that is shown once, and makes one account where registration is closed', async () => {
    const invitation = await invite({ note: 'For the clan' })
    expect(invitation.link).toMatch(/^https:\/\/heimdall\.example\.org\/invite#[\w-]{43}$/)
    const token = tokenOf(invitation)
    expect(await view(token)).toEqual({ valid: true, email: null, invitedBy: 'odin', expiresAt: inDays(7) })
    const closed = heimdall.run(register, anonymousCall(), {
      username: 'uninvited',
      email: 'uninvited@example.org',
      password,
    })
    await expect(closed).rejects.toMatchObject({ issues: [{ code: 'registration_closed' }] })
    expect(await accept(token, 'freya@example.org')).toEqual({ confirmEmail: true })
    expect(await sendMails(heimdall)).toMatchObject([
      { to: 'freya@example.org', subject: 'Confirm your e-mail address' },
    ])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'user_created', metadata: { method: 'invitation', roles: ['user'] } },
    ])
    await expect(accept(token)).rejects.toMatchObject(gone)
    expect(await view(token)).toEqual({ valid: false })
  })

  test('is stored as a hash only', async () => {
    const token = tokenOf(await invite())
    const [row] = await heimdall.services.primary
      .sql`SELECT string_agg(i::text, '') AS text FROM invitations i`
    expect(row?.text).not.toContain(token)
  })

  test('used twice at once, each on a connection of its own: one wins', async () => {
    const token = tokenOf(await invite())
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => accept(token)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(gone)
    }
  })

  test('is not used up by a mistake in the form', async () => {
    await createAccount(heimdall, { username: 'taken-name' })
    const token = tokenOf(await invite())
    const attempt = heimdall.run(register, anonymousCall(), {
      username: 'taken-name',
      email: 'new@example.org',
      password,
      invitation: token,
    })
    await expect(attempt).rejects.toMatchObject({ issues: [{ code: 'username_taken' }] })
    await expect(accept(token)).resolves.toBeDefined()
  })
})

describe('an invitation to an address', () => {
  test('is mailed there in its language, shown to nobody, and proves the address', async () => {
    const email = 'idun@example.org'
    const { id, link } = await heimdall.run(createInvitation, admin, {
      email: 'Idun@example.org',
      expiresAt: inDays(7),
      locale: 'de',
    })
    expect(link).toBeNull()
    const [mail] = await sendMails(heimdall)
    expect(mail).toMatchObject({ to: email, subject: 'odin lädt dich zu Heimdall ein' })
    expect(mail?.text).toMatch(/^Hallo,\n.*\/invite#[\w-]{43}/s)
    const token = tokenIn(mail)
    await expect(accept(token, 'other@example.org')).rejects.toMatchObject({
      issues: [{ path: ['email'], code: 'invitation_for_other' }],
    })
    expect(await accept(token, email)).toEqual({ confirmEmail: false })
    expect(await sendMails(heimdall)).toEqual([])
    const { userId } = await signedInBy(
      heimdall.run(signIn, anonymousCall(), { identifier: email, password }),
    )
    const [row] = await heimdall.services.primary.db.select().from(invitations).where(eq(invitations.id, id))
    expect(row).toMatchObject({ usedBy: userId })
  })

  test('whose mail became a file after all is shown to nobody who may do less than its role', async () => {
    const { name } = await newRole('audit:read')
    await invite({ email: 'hel@example.org', role: name })
    await invite({ email: 'nanna@example.org' })
    heimdall.mailer.kind = 'folder'
    await sendMails(heimdall)
    const readBy = async (email: string, ...permissions: string[]) => {
      const held = ['system:read', ...permissions]
      const reader = await asUser(heimdall, await createAccount(heimdall, { permissions: held }))
      const { mails } = await heimdall.run(listMails, reader, {})
      const mailId = mails.find(({ recipient }) => recipient === email)?.id ?? ''
      return heimdall.run(getMail, reader, { mailId })
    }
    const hidden = { content: null, hidden: 'opens_account' }
    const shown = { content: { text: expect.stringMatching(/invite#[\w-]{43}/) }, hidden: null }
    expect(await readBy('hel@example.org', 'audit:read')).toMatchObject(hidden)
    expect(await readBy('hel@example.org', 'user:write')).toMatchObject(hidden)
    expect(await readBy('hel@example.org', 'user:write', 'audit:read')).toMatchObject(shown)
    expect(await readBy('nanna@example.org', 'audit:read')).toMatchObject(hidden)
    expect(await readBy('nanna@example.org', 'user:write')).toMatchObject(shown)
  })

  test('is shown to whoever invites where no mail is sent', async () => {
    heimdall.mailer.kind = 'folder'
    const invitation = await invite({ email: 'bragi@example.org' })
    expect(await sendMails(heimdall)).toEqual([])
    expect(await accept(tokenOf(invitation), 'bragi@example.org')).toEqual({ confirmEmail: false })
  })

  test('that has an account is told clearly: it is their own', async () => {
    const { email } = await createAccount(heimdall)
    await invite({ email })
    const [mail] = await sendMails(heimdall)
    await expect(accept(tokenIn(mail), email)).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ path: ['email'], code: 'email_taken' }],
    })
  })

  test('that was revoked before it left is not mailed', async () => {
    const { id } = await invite({ email: 'late@example.org' })
    await heimdall.run(revokeInvitation, admin, { id })
    expect(await sendMails(heimdall)).toEqual([])
  })
})

describe('a role', () => {
  test('takes a fresh sign-in to be given; an invitation without one does not', async () => {
    const { name } = await newRole('audit:read')
    heimdall.clock.advance(601_000)
    await expect(invite({ role: name })).rejects.toMatchObject({
      issues: [{ code: 'fresh_sign_in_required' }],
    })
    await expect(invite()).resolves.toBeDefined()
  })

  test('comes with the account, from whoever invited, and is recorded', async () => {
    const role = await newRole('audit:read')
    await accept(tokenOf(await invite({ role: role.name })), 'tyr@example.org')
    const { db } = heimdall.services.primary
    const [tyr] = await db.select().from(users).where(eq(users.email, 'tyr@example.org'))
    const held = await db
      .select()
      .from(userRoles)
      .where(eq(userRoles.userId, tyr?.id ?? ''))
    expect(held.find(({ roleId }) => roleId === role.roleId)).toMatchObject({
      assignedBy: admin.actor.userId,
    })
    const events = (await eventsInOutbox(heimdall)).map(({ eventType, metadata }) => ({
      eventType,
      metadata,
    }))
    expect(events).toEqual(
      expect.arrayContaining([
        { eventType: 'role_assigned', metadata: expect.objectContaining({ roleName: role.name }) },
        { eventType: 'user_created', metadata: expect.objectContaining({ roles: ['user', role.name] }) },
      ]),
    )
  })

  test('that may more than whoever invites is refused', async () => {
    for (const role of ['admin', 'super_admin']) {
      await expect(invite({ role })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    await expect(invite({ role: 'no-such-role' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('that whoever invited may no longer give goes to nobody', async () => {
    const role = await newRole('audit:read')
    const account = await createAccount(heimdall, { permissions: ['user:write', 'audit:read'] })
    const host = await asUser(heimdall, account)
    const token = tokenOf(await invite({ role: role.name }, host))
    const { db } = heimdall.services.primary
    await db.delete(userRoles).where(eq(userRoles.userId, account.userId))
    await expect(accept(token)).rejects.toMatchObject(gone)
  })
})

describe('the list', () => {
  test('says of each what became of it, and can be narrowed', async () => {
    await heimdall.services.primary.db.delete(invitations)
    const used = await invite({ note: 'used' })
    await accept(tokenOf(used), 'used@example.org')
    heimdall.clock.advance(1_000)
    const revoked = await invite({ note: 'revoked' })
    await heimdall.run(revokeInvitation, admin, { id: revoked.id })
    heimdall.clock.advance(1_000)
    await heimdall.run(createInvitation, admin, { note: 'expired', expiresAt: inDays(1) })
    heimdall.clock.advance(2 * 86_400_000)
    await invite({ note: 'open' })
    const all = await heimdall.run(listInvitations, admin, {})
    expect(all.invitations.map(({ note, state }) => [note, state])).toEqual([
      ['open', 'open'],
      ['expired', 'expired'],
      ['revoked', 'revoked'],
      ['used', 'used'],
    ])
    expect(all.invitations[3]).toMatchObject({
      invitedBy: { username: 'odin' },
      usedBy: { username: expect.stringContaining('guest') },
    })
    for (const state of ['open', 'expired', 'revoked', 'used'] as const) {
      const { invitations: some, total } = await heimdall.run(listInvitations, admin, { state })
      expect({ notes: some.map(({ note }) => note), total }).toEqual({ notes: [state], total: 1 })
    }
  })

  test('and all of it are for those who may change accounts', async () => {
    const other = await asUser(heimdall, await createAccount(heimdall, { permissions: ['user:read'] }))
    await expect(invite({}, other)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(heimdall.run(listInvitations, other, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const { id } = await invite()
    await expect(heimdall.run(revokeInvitation, other, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const key = await asKey(heimdall, { permissions: ['user:write'] })
    await expect(heimdall.run(createInvitation, key, { expiresAt: inDays(1) })).resolves.toMatchObject({
      link: expect.any(String),
    })
  })
})

test('what has no owner invites with no role: nobody could look at its use whether it may still be given', async () => {
  const { name } = await newRole('audit:read')
  const permissions = ['user:write', 'audit:read']
  const input = { role: name, expiresAt: inDays(1) }
  const ofSystem = await asKey(heimdall, { permissions })
  await expect(heimdall.run(createInvitation, ofSystem, input)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    issues: [{ path: ['role'], code: 'role_needs_host' }],
  })
  const bot = (ownerId: string | null): Call => ({
    actor: {
      type: 'oauth',
      oauthClientId: '01890000-0000-7000-8000-0000000000aa',
      clientId: 'bot',
      userId: null,
      ownerId,
      sessionId: null,
      grant: 'aa',
      permissions: new Set(permissions),
    },
    request: requestContext(),
  })
  await expect(heimdall.run(createInvitation, bot(null), input)).rejects.toMatchObject({
    issues: [{ path: ['role'], code: 'role_needs_host' }],
  })
  const host = await createAccount(heimdall, { permissions })
  await expect(heimdall.run(createInvitation, bot(host.userId), input)).resolves.toBeDefined()
  const owned = await asKey(heimdall, { owner: host, permissions })
  await expect(heimdall.run(createInvitation, owned, input)).resolves.toBeDefined()
})

describe('revoking', () => {
  test('ends the link, twice as well as once', async () => {
    const invitation = await invite()
    await heimdall.run(revokeInvitation, admin, { id: invitation.id })
    await heimdall.run(revokeInvitation, admin, { id: invitation.id })
    await expect(accept(tokenOf(invitation))).rejects.toMatchObject(gone)
  })

  test('comes too late for one that was used, and finds none that never was', async () => {
    const invitation = await invite()
    await accept(tokenOf(invitation))
    await expect(heimdall.run(revokeInvitation, admin, { id: invitation.id })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    const id = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
    await expect(heimdall.run(revokeInvitation, admin, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('a time in the past or beyond 90 days is refused', async () => {
  for (const expiresAt of [inDays(-1), inDays(0), inDays(91)]) {
    await expect(heimdall.run(createInvitation, admin, { expiresAt })).rejects.toMatchObject({
      issues: [{ path: ['expiresAt'], code: 'expiry_out_of_range' }],
    })
  }
})
