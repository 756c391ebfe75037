import type { MailTemplate } from '../define-mail.ts'
import { newDevice } from './new-device.ts'
import { passwordChanged } from './password-changed.ts'
import { registrationAttempted } from './registration-attempted.ts'
import { reportReceived } from './report-received.ts'
import { reportUpdated } from './report-updated.ts'
import { resetPasswordMail } from './reset-password.ts'
import { verifyEmail } from './verify-email.ts'

export {
  newDevice,
  passwordChanged,
  registrationAttempted,
  reportReceived,
  reportUpdated,
  resetPasswordMail,
  verifyEmail,
}

/** Every mail there is, by the name that stands in the outbox. */
export const templates: ReadonlyMap<string, MailTemplate> = new Map(
  [
    newDevice,
    passwordChanged,
    registrationAttempted,
    reportReceived,
    reportUpdated,
    resetPasswordMail,
    verifyEmail,
  ].map((template) => [template.name, template]),
)
