import { expect, test } from 'vitest'
import { boundedCache } from './bounded-cache.ts'

test('takes no room before it has something to remember, and then no more than it may', () => {
  const cache = boundedCache<string, number>(2)
  expect(cache.max).toBe(0)
  cache.set('a', 1).set('b', 2)
  cache.get('a')
  cache.set('c', 3)
  expect([...cache.keys()].sort()).toEqual(['a', 'c'])
})
