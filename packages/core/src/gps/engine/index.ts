export {
  createDeviceMemory,
  type DeviceChange,
  type DeviceMemory,
  type KnownDevice,
  type KnownSender,
} from './device-memory.ts'
export type { DeviceState } from './device-state.ts'
export { dropPositionsBefore } from './drop-positions.ts'
export { createGpsEngine, type GpsEngine, type GpsEngineOptions } from './engine.ts'
export { devicesOfUser, eraseDevices } from './erase.ts'
export type { Evaluated, Evaluator } from './evaluator.ts'
export type { FeedBatch, GpsFeed } from './feed.ts'
export type { FeedEntry, FeedItem } from './feed-entry.ts'
export type { FeedPlaces } from './feed-places.ts'
export { forgetDevices } from './forget-devices.ts'
export { type GpsInspector, inspectedRequests } from './inspector.ts'
export type { NewFix } from './new-fix.ts'
export { feedSize, readFeed, readFeedEntries, readFeedSpan } from './read-feed.ts'
export { lockStates, readStates } from './read-states.ts'
export { appendToFeed, updateStates } from './store.ts'
export { positionEveryMs } from './thin.ts'
export { tidyFix } from './tidy-fix.ts'
export { trimFeed } from './trim-feed.ts'
export { createWriter, PositionsUnavailable, type PositionWriter, type WriteAnswer } from './writer.ts'
