export { lockPresentUser } from './lock-present-user.ts'
export { lockUser, type UserRow } from './lock-user.ts'
