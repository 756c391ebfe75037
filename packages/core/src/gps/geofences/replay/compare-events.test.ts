import { describe, expect, it } from 'vitest'
import { type ComparedEvent, compareEvents } from './compare-events.ts'

const event = (kind: ComparedEvent['kind'], minute: number, deviceId = 'phone'): ComparedEvent => ({
  kind,
  deviceId,
  at: new Date(Date.UTC(2026, 2, 1, 12, minute)).toISOString(),
  latitude: 0,
  longitude: 0,
  isPassing: false,
})
const told = (made: ComparedEvent[], replayed: ComparedEvent[]) =>
  compareEvents(made, replayed).map(
    ({ kind, at, origin }) => `${kind} ${new Date(at).getUTCMinutes()} ${origin}`,
  )

describe('compareEvents', () => {
  it('takes events of one kind within two minutes for the same', () => {
    expect(told([event('enter', 10)], [event('enter', 12)])).toEqual(['enter 12 both'])
    expect(told([event('enter', 10)], [event('enter', 13)])).toEqual(['enter 10 made', 'enter 13 replay'])
  })

  it('keeps kinds and devices apart', () => {
    expect(told([event('enter', 10)], [event('exit', 10)])).toEqual(['enter 10 made', 'exit 10 replay'])
    expect(told([event('enter', 10)], [event('enter', 10, 'watch')])).toEqual([
      'enter 10 made',
      'enter 10 replay',
    ])
  })

  it('takes no event for two', () => {
    expect(told([event('enter', 10), event('enter', 11)], [event('enter', 11)])).toEqual([
      'enter 11 both',
      'enter 11 made',
    ])
    expect(told([], [event('enter', 1), event('exit', 2)])).toEqual(['enter 1 replay', 'exit 2 replay'])
    expect(told([event('dwell', 1)], [])).toEqual(['dwell 1 made'])
  })
})
