import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createKeyWrap, WrongMasterKey } from './key-wrap.ts'

const [older, newer, key] = [randomBytes(32), randomBytes(32), randomBytes(32)]

test('comes back as it was, and looks different every time', () => {
  const wrap = createKeyWrap([older])
  const wrapped = wrap.wrap(key)
  expect(wrap.unwrap(wrapped)).toEqual(key)
  expect(wrapped.includes(key)).toBe(false)
  expect(wrap.wrap(key)).not.toEqual(wrapped)
})

test('a new master key wraps, the old one still unwraps', () => {
  const wrapped = createKeyWrap([older]).wrap(key)
  expect(createKeyWrap([newer, older]).unwrap(wrapped)).toEqual(key)
  const rewrapped = createKeyWrap([newer, older]).wrap(key)
  expect(createKeyWrap([newer]).unwrap(rewrapped)).toEqual(key)
})

test('another master key is told from a damaged value', () => {
  const wrapped = createKeyWrap([older]).wrap(key)
  expect(() => createKeyWrap([newer]).unwrap(wrapped)).toThrow(WrongMasterKey)
  for (let at = 4; at < wrapped.length; at++) {
    const damaged = Buffer.from(wrapped)
    damaged[at] = (damaged[at] ?? 0) ^ 1
    expect(() => createKeyWrap([older]).unwrap(damaged)).toThrow(/authenticate/)
  }
})

test('a master key has 32 bytes', () => {
  for (const keys of [[], [randomBytes(31)], [older, randomBytes(33)]]) {
    expect(() => createKeyWrap(keys)).toThrow(/32 bytes/)
  }
})

test('opens nowhere but where it belongs', () => {
  const wrap = createKeyWrap([older])
  const wrapped = wrap.wrap(key, 'totp_factors/a')
  expect(wrap.unwrap(wrapped, 'totp_factors/a')).toEqual(key)
  for (const elsewhere of ['totp_factors/b', '', undefined]) {
    expect(() => wrap.unwrap(wrapped, elsewhere)).toThrow(/authenticate/)
  }
})
