export * from './lock-user.ts'
