export * from './password-reset-mail.ts'
export * from './request-password-reset.ts'
export * from './reset-password.ts'
