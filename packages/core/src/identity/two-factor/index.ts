export * from './take-backup-code.ts'
export * from './take-totp-code.ts'
export * from './verify-second-factor.ts'
