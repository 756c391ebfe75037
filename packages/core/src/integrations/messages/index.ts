export { findResumePoint, type ResumePoint } from './find-resume-point.ts'
export { followMessages, type PlacedMessage } from './follow-messages.ts'
export { gpsMessageOf } from './gps-message-of.ts'
export {
  allOf,
  type DevicesHeard,
  type LogMessage,
  type Message,
  messagesOf,
  type Subscription,
} from './messages-of.ts'
export { printPosition } from './stream-position.ts'
export { subscriptionOf } from './subscription-of.ts'
