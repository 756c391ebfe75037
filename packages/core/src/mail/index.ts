export {
  type DeferredMail,
  defineDeferredMail,
  type Letter,
  letter,
  type ResolveContext,
} from './define-deferred-mail.ts'
export { escapeHtml } from './escape-html.ts'
export { getMail } from './get-mail.ts'
export { listMails } from './list-mails.ts'
export { queueDeferredMail } from './queue-deferred-mail.ts'
export { queueMail } from './queue-mail.ts'
export { resendMail } from './resend-mail.ts'
export { sendNextMail } from './send-mails.ts'
export {
  accountBanned,
  accountDeleted,
  accountLinked,
  accountUnbanned,
  accountUnlinked,
  apiKeyCreated,
  appModerated,
  changeEmailMail,
  deletionCancelled,
  deletionDue,
  emailChangeNotice,
  exportReady,
  geofenceCrossed,
  integrationFailing,
  invitationMail,
  jobFailing,
  jobRecovered,
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
  webhookDisabled,
  weeklyDigest,
} from './templates/index.ts'
export { deviceText } from './wording.ts'
