import { expect, test } from 'vitest'
import { mapSearch } from './map-search.ts'

test('an address restores what it can, and nothing else', () => {
  const device = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
  const search = { mode: 'heat', device, follow: true, day: '2026-03-01', view: '48.2,16.4,9', hide: 'zones' }
  expect(mapSearch(search)).toEqual(search)
  // A day that is none stops the map.
  expect(mapSearch({ ...search, day: '2026-13-01' }).day).toBeUndefined()
  expect(mapSearch({ mode: 'all', device: 'x', follow: 'yes', day: 'x', view: '', hide: 7 })).toEqual({
    hide: '7',
  })
})
