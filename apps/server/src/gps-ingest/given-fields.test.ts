import { describe, expect, it } from 'vitest'
import { maxFields, readGivenFields } from './given-fields.ts'

const texts = [
  'id=1&lat=52.5&lon=-13.4&timestamp=1700000000',
  'id=1&id=2&lat=1',
  'a&b=&=c&=&&d=e=f&',
  'a=1+2&b=%C3%A4%20%zz&c=%00',
  'time=2026-03-01T12:00:00Z&location=1,2&q="ä"\\',
  '__proto__=1&constructor=2',
  '?a=1',
  '%',
  '+',
  '&',
]

describe('readGivenFields', () => {
  it.each(texts)('reads %s as URLSearchParams does', (text) => {
    const right = new URLSearchParams(`?${text}`)
    const given = readGivenFields(text)
    expect(given.all()).toEqual(Object.fromEntries(right))
    expect(given.text()).toBe(right.toString())
    for (const name of [...right.keys(), 'unknown', 'toString']) {
      expect([given.get(name), given.has(name)]).toEqual([right.get(name), right.has(name)])
    }
  })

  it.each(['a', 'a=%20'])('reads as many as %s as a phone may say, and nothing of more', (pair) => {
    const most = Array<string>(maxFields).fill(pair).join('&')
    expect(readGivenFields(most).has('a')).toBe(true)
    const more = readGivenFields(`${most}&${pair}`)
    expect([more.get('a'), more.has('a'), more.all(), more.text()]).toEqual([null, false, {}, ''])
  })

  it('finds nothing in nothing', () => {
    const given = readGivenFields('')
    expect([given.get('id'), given.has('id'), given.all(), given.text()]).toEqual([null, false, {}, ''])
  })
})
