import { describe, expect, test } from 'vitest'
import { tripUnits } from './trip-units.ts'

describe('tripUnits', () => {
  test.each([
    [0, '0 m'],
    [999, '999 m'],
    [1_240, '1.2 km'],
    [123_400, '123 km'],
  ])('%d m are %s', (metres, text) => expect(tripUnits('en').distance(metres)).toBe(text))

  test.each([
    [0, '0 sec'],
    [59, '59 sec'],
    [90, '2 min'],
    [3_599, '1 hr'],
    [3_900, '1 hr 5 min'],
  ])('%d s are %s', (seconds, text) => expect(tripUnits('en').duration(seconds)).toBe(text))

  test('German is written as Germans do', () => {
    const units = tripUnits('de')
    expect(units.distance(1_240)).toBe('1,2 km')
    expect(units.duration(3_900)).toBe('1 Std. 5 Min.')
    expect(units.speed(4.25)).toBe('4,3 km/h')
  })
})
