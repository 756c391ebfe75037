import { expect, test } from 'vitest'
import { waysMeanwhile } from './ways-meanwhile.ts'

const way = (id: string) => ({ id, from: 'last' })
const [old, gone, again, fresh] = [way('old'), way('gone'), way('again'), way('new')]

test('what was there last stays until it comes anew, but for what the list has no more', () => {
  const now = { id: 'again', from: 'now' }
  const last = [old, gone, again]
  const listed = new Set(['old', 'again', 'new'])
  const isListed = (id: string) => listed.has(id)
  expect(waysMeanwhile([], last, isListed)).toEqual([old, again])
  expect(waysMeanwhile([now], last, isListed)).toEqual([now, old])
  expect(waysMeanwhile([fresh, now], [], isListed)).toEqual([fresh, now])
})
