import { expect, test } from 'vitest'
import { readView, writeView } from './view-search.ts'

test('a view keeps search, filters, time and order, and no open panel', () => {
  const text = writeView({
    q: 'type:login "a, b" -country:DE',
    type: ['login', 'logout'],
    range: '7d',
    sort: 'user',
    dir: 'asc',
    event: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7',
    tab: 'json',
    facets: true,
  })
  expect(readView(text)).toEqual({
    q: 'type:login "a, b" -country:DE',
    type: ['login', 'logout'],
    range: '7d',
    sort: 'user',
    dir: 'asc',
  })
})

test('no filter at all is a view, too', () => {
  expect(writeView({})).toBe('')
  expect(readView('')).toEqual({})
})
