export * from './access-change.ts'
export * from './access-memory.ts'
export * from './actor.ts'
export {
  type AuditRecorder,
  createAuditRecorder,
  type RecordedEvent,
  writeToOutbox,
} from './audit-recorder.ts'
export * from './authorize.ts'
export * from './define-command.ts'
export * from './define-query.ts'
export * from './errors.ts'
export { forgetAnswers, idempotentRequest } from './idempotency.ts'
export { keysetPage } from './keyset-page.ts'
export * from './network-of.ts'
export * from './new-id.ts'
export * from './ports.ts'
export { type Precondition, preconditionFailed } from './precondition.ts'
export * from './provider-client.ts'
export * from './require-access.ts'
export * from './services.ts'
export * from './system-call.ts'
export * from './tokens.ts'
