import { LRUCache } from 'lru-cache'

/**
 * The least recently used go first. Bounded as a size, and not as `max`, for which all the room would be taken at the
 * start: of an idle Heimdall that would be 6 MB.
 */
export const boundedCache = <Key extends NonNullable<unknown>, Value extends NonNullable<unknown>>(
  mostEntries: number,
  { ttl = 0 }: { ttl?: number } = {},
): LRUCache<Key, Value> => new LRUCache({ maxSize: mostEntries, sizeCalculation: () => 1, ttl })
