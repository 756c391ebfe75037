export * from './confirm-email-change.ts'
export * from './email-change-mail.ts'
export * from './request-email-change.ts'
