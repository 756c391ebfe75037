export { matchesUser, startOfText } from './matches-user.ts'
