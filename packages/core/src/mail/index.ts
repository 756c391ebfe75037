export * from './define-deferred-mail.ts'
export * from './get-mail.ts'
export * from './list-mails.ts'
export * from './queue-deferred-mail.ts'
export * from './queue-mail.ts'
export * from './resend-mail.ts'
export * from './send-mails.ts'
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
} from './templates/index.ts'
export { deviceText } from './wording.ts'
