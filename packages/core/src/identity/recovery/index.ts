export { passwordResetMail } from './password-reset-mail.ts'
export { requestPasswordReset } from './request-password-reset.ts'
export { resetPassword } from './reset-password.ts'
