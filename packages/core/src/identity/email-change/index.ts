export { confirmEmailChange } from './confirm-email-change.ts'
export { emailChangeMail } from './email-change-mail.ts'
export { requestEmailChange } from './request-email-change.ts'
