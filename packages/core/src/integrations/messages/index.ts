export * from './follow-messages.ts'
export * from './messages-of.ts'
export * from './subscription-of.ts'
