export { AccessChange, channels } from './access-change.ts'
export { type AccessMemory, type AccountAccess, createAccessMemory } from './access-memory.ts'
export {
  type Actor,
  type AnonymousActor,
  type ApiKeyActor,
  anonymous,
  type BrowserCookieName,
  type BrowserCookies,
  browserCookieNames,
  type Call,
  type IdempotentRequest,
  type OAuthActor,
  principalOf,
  type RequestContext,
  type SystemActor,
  type UserActor,
  userIdOf,
} from './actor.ts'
export {
  type AuditRecorder,
  createAuditRecorder,
  type RecordedEvent,
  writeToOutbox,
} from './audit-recorder.ts'
export {
  type Access,
  authorize,
  holds,
  permissionOf,
  reaches,
  requireReach,
  type SelfOr,
} from './authorize.ts'
export { cappedCount } from './capped-count.ts'
export { type ChangeWatch, createChangeWatch } from './change-watch.ts'
export {
  type Command,
  type CommandContext,
  type CommandDefinition,
  defineCommand,
  type PrepareContext,
} from './define-command.ts'
export { defineQuery, type Query, type QueryContext, type QueryDefinition } from './define-query.ts'
export {
  AppError,
  fieldError,
  notFound,
  PermissionDenied,
  signInFirst,
  tooMany,
  unavailable,
} from './errors.ts'
export {
  claimKey,
  findAnswer,
  forgetAnswers,
  idempotentRequest,
  isKnownKey,
  keepAnswer,
} from './idempotency.ts'
export { type BanState, isBanned, isNotBanned } from './is-banned.ts'
export { keysetPage } from './keyset-page.ts'
export { limitRate } from './limit-rate.ts'
export { networkOf } from './network-of.ts'
export { newId } from './new-id.ts'
export {
  type BlobStore,
  type Clock,
  type Log,
  type Mail,
  type Mailer,
  MailFailure,
  type PasswordHasher,
  type PwnedPasswords,
  type Random,
  type RateLimit,
  type RateLimiter,
  type RateLimitState,
  type RemoteFiles,
  type VirusScanner,
  type WebhookAnswer,
  WebhookFailure,
  type WebhookSender,
} from './ports.ts'
export { type Precondition, preconditionFailed } from './precondition.ts'
export {
  type ExternalProfile,
  type FlowSecrets,
  type PlatformAnswer,
  PlatformFailure,
  type PlatformFailureReason,
  type PlatformTokens,
  type ProviderAccess,
  type ProviderClient,
  ProviderFailure,
  type ProviderPrompt,
} from './provider-client.ts'
export { requireAccess } from './require-access.ts'
export { isFresh, requireFresh } from './require-fresh.ts'
export type { Services } from './services.ts'
export { createSignatures, type Signatures } from './signatures.ts'
export { systemCall } from './system-call.ts'
export { hashToken, newToken } from './tokens.ts'
export { translateError } from './translate-error.ts'
