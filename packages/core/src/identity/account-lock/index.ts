export { lockUser, type UserRow } from './lock-user.ts'
