import { Done, done, SetPasswordInput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { defineCommand, fieldError, requireFresh, signInFirst } from '../../kernel/index.ts'
import { queueMail, securityChanged } from '../../mail/index.ts'
import { lockPresentUser } from '../account-lock/index.ts'
import { signedIn } from '../sessions/index.ts'
import { checkNewPassword } from './check-new-password.ts'

/** The first password of an account that was made, and is signed in to, in another way. */
export const setPassword = defineCommand({
  name: 'accounts.setPassword',
  permission: 'self',
  input: SetPasswordInput,
  output: Done,
  async prepare({ services, actor, input, now }) {
    const person = signedIn(actor)
    requireFresh(person, now)
    const [user] = await services.primary.db.select().from(users).where(eq(users.id, person.userId))
    if (!user) throw signInFirst()
    if (user.passwordHash !== null) throw hasOne()
    const account = { email: user.email ?? '', username: user.username }
    await checkNewPassword(services, input.newPassword, account, 'newPassword')
    return services.passwords.hash(input.newPassword)
  },
  async run({ services, tx, actor, prepared, audit, accessChanged, now }) {
    const { userId } = signedIn(actor)
    await lockPresentUser(tx, userId)
    const [changed] = await tx
      .update(users)
      .set({ passwordHash: prepared, updatedAt: now })
      .where(and(eq(users.id, userId), isNull(users.passwordHash)))
      .returning({ id: users.id })
    if (!changed) throw hasOne()
    audit('password_changed', {
      resource: ['user', userId],
      metadata: { method: 'first', sessionsRevoked: 0 },
    })
    accessChanged({ userId })
    await queueMail(services, tx, userId, securityChanged, {
      change: 'password_set',
      time: now.toISOString(),
    })
    return done
  },
})

const hasOne = () =>
  fieldError('CONFLICT', '', 'password_exists', 'This account has a password: change it with the present one')
