export { type AudiencePolicy, changePolicy, newPolicy } from './audience-policy.ts'
