export * from './matches-user.ts'
