import { expect, test } from 'vitest'
import { tripsSearch } from './trips-search.ts'

const id = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'

test('what an address restores, and nothing that is none of it', () => {
  expect(tripsSearch({ period: 30, device: id, category: id, q: 'fog' })).toEqual({
    period: '30',
    device: id,
    category: id,
    q: 'fog',
  })
})

test.each(['-'.repeat(36), id.replaceAll('-', '0'), `${id}0`, 'x', 7, null])('%j is no id', (device) => {
  expect(tripsSearch({ device, category: device })).toEqual({})
})
