import { Done, done, Locale, ResendVerificationInput } from '@heimdall/contracts'
import { defineCommand, tooMany } from '../../kernel/index.ts'
import { checkPassword } from '../sign-in/index.ts'
import { queueRegistrationMail, registrationMailWait } from './queue-registration-mail.ts'

/** Sends the link that proves an address once more, to whoever knows the password of the account. */
export const resendVerification = defineCommand({
  name: 'accounts.resendVerification',
  permission: 'public',
  input: ResendVerificationInput,
  output: Done,
  async prepare(context) {
    const user = await checkPassword(context)
    if (!user.email || user.isVerified) return null
    const wait = await registrationMailWait(context.services, context.request, {
      email: user.email,
      userId: user.id,
    })
    if (wait !== null) throw tooMany(wait)
    return { userId: user.id, email: user.email, locale: Locale.parse(user.preferredLocale) }
  },
  async run({ services, tx, prepared, request, audit }) {
    audit.none('nothing changes by a mail; opening its link is recorded')
    if (prepared !== null) await queueRegistrationMail(services, tx, prepared, request)
    return done
  },
})
