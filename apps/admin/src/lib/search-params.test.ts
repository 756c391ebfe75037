import { expect, test } from 'vitest'
import { parseSearch, stringifySearch } from './search-params.ts'

test('what is written is read back, ids of any length included', () => {
  const text = stringifySearch({
    type: ['login', 'logout'],
    q: '123456789012345678',
    empty: '',
    gone: undefined,
  })
  expect(text).toBe('?type=login,logout&q=123456789012345678')
  expect(parseSearch(text)).toEqual({ type: 'login,logout', q: '123456789012345678' })
})

test('no parameters, no question mark', () => {
  expect(stringifySearch({})).toBe('')
})
