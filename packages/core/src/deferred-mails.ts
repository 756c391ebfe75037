import { emailChangeMail } from './identity/email-change/index.ts'
import { invitationLetter } from './identity/invitations/index.ts'
import { passwordResetMail } from './identity/recovery/index.ts'
import { registrationMail } from './identity/verification/index.ts'
import type { DeferredMail } from './mail/index.ts'
import { deletionMail } from './privacy/index.ts'

/** Every mail that is resolved when it leaves. */
export const deferredMails: readonly DeferredMail[] = [
  deletionMail,
  emailChangeMail,
  invitationLetter,
  passwordResetMail,
  registrationMail,
]
