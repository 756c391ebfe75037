export { createAccount, giveRole, type TestAccount, type TestAccountOptions } from './accounts.ts'
export { compressChunks, onBothFlavours } from './both-flavours.ts'
export {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  type KeyCall,
  requestContext,
  type UserCall,
} from './calls.ts'
export { storeEvent } from './events.ts'
export { createFakePlatforms, type FakePlatforms } from './fake-platforms.ts'
export { createFullAccount, type FullAccount } from './full-account.ts'
export { makeDevice, type TestDevice, testFix } from './gps.ts'
export { besideThisMachine, connectPlatform, leaveToConnect, tendAll } from './integrations.ts'
export { circlesInARow, journeyAlong } from './journey.ts'
export { linkAccount } from './linked-accounts.ts'
export { queuedMails, sendMails, tokenIn } from './mails.ts'
export { noteWrittenTypes } from './note-written-types.ts'
export { type OpenIdPerson, type OpenIdProvider, startOpenIdProvider } from './open-id-provider.ts'
export { eventsInOutbox, forgetEvents, type RecordedEvent, relayAll } from './outbox.ts'
export { registerPasskey } from './passkeys.ts'
export {
  callbackOf,
  createTestProvider,
  joinProvider,
  linkDirectly,
  offerProvider,
  thereAndBack,
  visitProvider,
} from './provider-visit.ts'
export { readZip } from './read-zip.ts'
export { giveBackupCodes, giveTotp, type TestTotp } from './second-factors.ts'
export { signedInBy } from './sign-in.ts'
export {
  type Changes,
  createSoftwareAuthenticator,
  type SoftwareAuthenticator,
} from './software-authenticator.ts'
export { createTestBlobs, type TestBlobs } from './test-blobs.ts'
export { createTestClock, type TestClock } from './test-clock.ts'
export type { TestMailer } from './test-mailer.ts'
export type { TestPasswordHasher } from './test-passwords.ts'
export { createTestRandom } from './test-random.ts'
export type { TestRateLimiter } from './test-rate-limiter.ts'
export { createTestServices, type TestServices, type TestServicesOptions } from './test-services.ts'
export { walkedCategories } from './walked-categories.ts'
export { whileLocked } from './while-locked.ts'
export { fenceEventsOf, tripsOf } from './whole-track.ts'
