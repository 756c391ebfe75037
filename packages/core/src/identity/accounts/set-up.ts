import { SetUpInput } from '@heimdall/contracts'
import { setUpLinks } from '@heimdall/db/core'
import { and, eq, gt, isNull } from '@heimdall/db/sql'
import { assignRole, superAdminExists } from '../../access/index.ts'
import { AppError, defineCommand, hashToken, limitRate, networkOf } from '../../kernel/index.ts'
import { checkNewPassword } from '../passwords/index.ts'
import { SignedIn, startSession } from '../sign-in/index.ts'
import { insertAccount } from './insert-account.ts'
import { setUpLock } from './set-up-lock.ts'

const attemptsPerIp = { limit: 20, windowSeconds: 900 }

const linkIsGone = () =>
  new AppError('GONE', 'This set-up link has been used or is too old. Restart Heimdall for a new one.', {
    issues: [
      { path: ['token'], code: 'set_up_link_gone', message: 'This set-up link has been used or is too old' },
    ],
  })

/** Makes the first super admin, once, for whoever holds the link that the server printed. */
export const setUp = defineCommand({
  name: 'accounts.setUp',
  permission: 'public',
  input: SetUpInput,
  output: SignedIn,
  async prepare({ services, input, request }) {
    await limitRate(services, `set-up:${networkOf(request.ipAddress)}`, attemptsPerIp)
    await checkNewPassword(services, input.password, input)
    return { passwordHash: await services.passwords.hash(input.password) }
  },
  async run(context) {
    const { services, tx, input, prepared, audit, now } = context
    // Two links, or the same link twice, at once: the second waits here and then finds an administrator.
    await tx.execute(setUpLock)
    if (await superAdminExists(tx)) throw linkIsGone()
    const [link] = await tx
      .update(setUpLinks)
      .set({ usedAt: now })
      .where(
        and(
          eq(setUpLinks.tokenHash, hashToken(input.token)),
          isNull(setUpLinks.usedAt),
          gt(setUpLinks.expiresAt, now),
        ),
      )
      .returning({ id: setUpLinks.id })
    if (!link) throw linkIsGone()
    const userId = await insertAccount(services, tx, {
      ...input,
      passwordHash: prepared.passwordHash,
      emailVerified: true,
    })
    for (const role of ['user', 'super_admin'] as const) {
      const { roleId } = await assignRole(tx, { userId, role, assignedBy: null, now })
      if (role === 'super_admin') {
        audit('role_assigned', { userId, resource: ['role', roleId], metadata: { roleId, roleName: role } })
      }
    }
    audit('user_created', {
      userId,
      resource: ['user', userId],
      metadata: { method: 'set_up_link', username: input.username, roles: ['user', 'super_admin'] },
    })
    return startSession(context, { userId, method: 'set_up_link' })
  },
})
