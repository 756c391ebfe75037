import { describe, expect, it } from 'vitest'
import { isLocalAddress, placeText } from './place.ts'

describe('placeText', () => {
  it('names city and country in the language asked for', () => {
    expect(placeText({ city: 'Berlin', countryCode: 'DE' }, 'en')).toBe('Berlin, Germany')
    expect(placeText({ city: 'Berlin', countryCode: 'DE' }, 'de')).toBe('Berlin, Deutschland')
  })
  it('leaves out what is not known', () => {
    expect(placeText({ city: null, countryCode: 'AT' }, 'de')).toBe('Österreich')
    expect(placeText({ city: '', countryCode: null }, 'de')).toBeNull()
  })
  it('shows a code that is none as it is', () => {
    expect(placeText({ city: null, countryCode: '??' }, 'en')).toBe('??')
  })
})

describe('isLocalAddress', () => {
  it.each([
    '127.0.0.1',
    '::1',
    '10.1.2.3',
    '192.168.178.20',
    '172.16.0.1',
    '172.31.9.9',
    '100.64.0.1',
    'fe80::1',
    'fd12::1',
    '::ffff:127.0.0.1',
  ])('%s is local', (address) => expect(isLocalAddress(address)).toBe(true))
  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '101.1.1.1', '2a02:8109::1', null])(
    '%s is not',
    (address) => expect(isLocalAddress(address)).toBe(false),
  )
})
