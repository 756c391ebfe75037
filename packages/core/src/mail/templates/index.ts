import type { MailTemplate } from '../define-mail.ts'
import { accountBanned } from './account-banned.ts'
import { accountDeleted } from './account-deleted.ts'
import { accountLinked } from './account-linked.ts'
import { accountUnbanned } from './account-unbanned.ts'
import { accountUnlinked } from './account-unlinked.ts'
import { changeEmailMail } from './change-email.ts'
import { deletionCancelled } from './deletion-cancelled.ts'
import { deletionScheduled } from './deletion-scheduled.ts'
import { emailChangeNotice } from './email-change-notice.ts'
import { invitationMail } from './invitation.ts'
import { newDevice } from './new-device.ts'
import { newPasswordDue } from './new-password-due.ts'
import { passkeyAdded } from './passkey-added.ts'
import { passkeyRemoved } from './passkey-removed.ts'
import { passwordChanged } from './password-changed.ts'
import { registrationAttempted } from './registration-attempted.ts'
import { reportReceived } from './report-received.ts'
import { reportUpdated } from './report-updated.ts'
import { resetPasswordMail } from './reset-password.ts'
import { securityChanged } from './security-changed.ts'
import { sessionsEnded } from './sessions-ended.ts'
import { twoFactorReset } from './two-factor-reset.ts'
import { verifyEmail } from './verify-email.ts'

export {
  accountBanned,
  accountDeleted,
  accountLinked,
  accountUnbanned,
  accountUnlinked,
  changeEmailMail,
  deletionCancelled,
  deletionScheduled,
  emailChangeNotice,
  invitationMail,
  newDevice,
  newPasswordDue,
  passkeyAdded,
  passkeyRemoved,
  passwordChanged,
  registrationAttempted,
  reportReceived,
  reportUpdated,
  resetPasswordMail,
  securityChanged,
  sessionsEnded,
  twoFactorReset,
  verifyEmail,
}

/** Every mail there is, by the name that stands in the outbox. */
export const templates: ReadonlyMap<string, MailTemplate> = new Map(
  [
    accountBanned,
    accountDeleted,
    accountUnbanned,
    deletionCancelled,
    deletionScheduled,
    changeEmailMail,
    emailChangeNotice,
    invitationMail,
    accountLinked,
    accountUnlinked,
    newDevice,
    newPasswordDue,
    passkeyAdded,
    passkeyRemoved,
    passwordChanged,
    registrationAttempted,
    reportReceived,
    reportUpdated,
    resetPasswordMail,
    securityChanged,
    sessionsEnded,
    twoFactorReset,
    verifyEmail,
  ].map((template) => [template.name, template]),
)
