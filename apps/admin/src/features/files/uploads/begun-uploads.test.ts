import { beforeEach, expect, test, vi } from 'vitest'
import { begunUploads } from './begun-uploads.ts'

const stored = new Map<string, string>()
beforeEach(() => {
  stored.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  })
  return () => vi.unstubAllGlobals()
})
const file = (lastModified: number) => new File(['x'], 'film.mp4', { lastModified })

test('an upload is of the file that was not changed since, until it has ended', () => {
  begunUploads.add('/a', file(1))
  expect([begunUploads.isOf('/a', file(1)), begunUploads.isOf('/a', file(2))]).toEqual([true, false])
  expect([begunUploads.isKnown('/a'), begunUploads.isKnown('/b')]).toEqual([true, false])
  begunUploads.remove('/a')
  expect(begunUploads.isOf('/a', file(1))).toBe(false)
  expect(stored.size).toBe(0)
})

test('of many, the latest are known', () => {
  for (let index = 0; index < 60; index++) begunUploads.add(`/${index}`, file(index))
  expect([begunUploads.isKnown('/9'), begunUploads.isKnown('/10')]).toEqual([false, true])
})

test('none is known where the browser keeps nothing, or something else', () => {
  stored.set('heimdall-uploads', '{"a":')
  expect(begunUploads.isKnown('/a')).toBe(false)
  vi.stubGlobal('localStorage', undefined)
  begunUploads.add('/a', file(1))
  expect(begunUploads.isKnown('/a')).toBe(false)
})
