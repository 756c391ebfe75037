import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { holdFrames } from './hold-frames.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A map that has asked for its tiles, and what of it has come. */
function makeMap() {
  const frames = vi.fn()
  const there = { tiles: true, style: true }
  let onRender = () => undefined as unknown
  const map = {
    triggerRepaint: frames,
    isMoving: () => false,
    areTilesLoaded: () => there.tiles,
    isStyleLoaded: () => there.style,
    once: vi.fn((_name: string, listener: () => unknown) => {
      onRender = listener
    }),
    off: vi.fn(),
  }
  // As much of a map as is held.
  const held = map as unknown as Parameters<typeof holdFrames>[0]
  const holdUnasked = (isCovered: boolean) => holdFrames(held, isCovered)
  const hold = (isCovered: boolean) => {
    const holding = holdUnasked(isCovered)
    onRender()
    return holding
  }
  return { map, frames, there, hold, holdUnasked }
}

test('what comes within a moment is one frame', () => {
  const { map, frames, there, hold } = makeMap()
  hold(false)
  there.tiles = false
  for (let tile = 0; tile < 5; tile += 1) map.triggerRepaint()
  expect(frames).not.toHaveBeenCalled()
  there.tiles = true
  map.triggerRepaint()
  vi.runAllTimers()
  expect(frames).toHaveBeenCalledTimes(1)
})

test('what never comes keeps the rest waiting for a moment only', () => {
  const { map, frames, there, hold } = makeMap()
  hold(false)
  there.tiles = false
  map.triggerRepaint()
  vi.runAllTimers()
  expect(frames).toHaveBeenCalledTimes(1)
})

test('a covered map draws no frame, and a whole one once it is uncovered', () => {
  const { map, frames, there, hold } = makeMap()
  const holding = hold(true)
  map.triggerRepaint()
  vi.runAllTimers()
  expect(frames).not.toHaveBeenCalled()
  there.style = false
  holding.uncover()
  // Tiles of what is known are there; the way's are not known yet.
  map.triggerRepaint()
  expect(frames).not.toHaveBeenCalled()
  there.style = true
  map.triggerRepaint()
  expect(frames).not.toHaveBeenCalled()
  holding.landIsThere()
  expect(frames).toHaveBeenCalledTimes(1)
})

test('land that is there first does not uncover a map', () => {
  const { frames, hold } = makeMap()
  const holding = hold(true)
  holding.landIsThere()
  vi.runAllTimers()
  expect(frames).not.toHaveBeenCalled()
  holding.uncover()
  expect(frames).toHaveBeenCalledTimes(1)
})

test.each([
  ['tiles of the way', false, true],
  ['land', true, false],
])('an uncovered map is drawn also when %s never come', (_name, hasStyle, hasLand) => {
  const { frames, there, hold } = makeMap()
  there.style = hasStyle
  const holding = hold(true)
  if (hasLand) holding.landIsThere()
  holding.uncover()
  expect(frames).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2_000)
  expect(frames).toHaveBeenCalledTimes(1)
})

test('a covered map draws the one frame that asks for tiles', () => {
  const { map, frames, holdUnasked } = makeMap()
  holdUnasked(true)
  map.triggerRepaint()
  expect(frames).toHaveBeenCalledTimes(1)
})

test('released it draws as before', () => {
  const { map, frames, there, hold } = makeMap()
  const holding = hold(true)
  there.tiles = false
  holding.release()
  map.triggerRepaint()
  expect(frames).toHaveBeenCalledTimes(1)
})
