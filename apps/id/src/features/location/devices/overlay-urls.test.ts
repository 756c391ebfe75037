import { expect, test } from 'vitest'
import { overlayUrlOf } from './overlay-urls.ts'

test('overlays lie under the key, and the address to pull is as it was answered', () => {
  const pullUrl = 'https://id.example.org/gps/pull/hp_9sQd'
  expect(overlayUrlOf('speed', pullUrl)).toBe('https://id.example.org/overlay/hp_9sQd/speed')
  expect(overlayUrlOf('json', pullUrl)).toBe(pullUrl)
})
