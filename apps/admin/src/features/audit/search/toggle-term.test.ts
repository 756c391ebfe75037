import { parseSearch } from '@heimdall/contracts/search'
import { expect, test } from 'vitest'
import { endOfSearch } from './end-of-search.ts'
import { toggleTerm, valuesIn } from './toggle-term.ts'

const labels = { en: 'Name', de: 'Name' }
const type = (name: string) => ({ type: name, category: 'bots', severity: 'info' as const, labels })
const read = (text: string) =>
  parseSearch(text, {
    catalog: {
      types: [type('login'), type('logout'), type('bot_error')],
      categories: [],
      severities: [],
      statuses: [{ id: 'success', labels }],
      sources: [],
      resources: [],
    },
    me: null,
    now: new Date('2026-03-10T12:00:00Z'),
    timeZone: 'Europe/Berlin',
  })

test.each([
  ['', 'type', 'login', 'type:login'],
  ['"ran  out"  -country:DE', 'type', 'login', '"ran  out"  -country:DE type:login'],
  ['type:login country:DE', 'type', 'logout', 'type:login,logout country:DE'],
  ['type:login,logout  country:DE', 'type', 'login', 'type:logout  country:DE'],
  ['lost type:login country:DE', 'type', 'login', 'lost country:DE'],
  ['type:login', 'type', 'login', ''],
  // What is excluded is not what is asked for.
  ['-country:DE', 'country', 'DE', '-country:DE country:DE'],
] as const)('%s with %s:%s switched is %s', (text, key, value, wanted) => {
  expect(toggleTerm(text, key, value, read)).toBe(wanted)
})

test('switching twice changes nothing', () => {
  const text = 'source:discord_bot lost'
  expect(toggleTerm(toggleTerm(text, 'country', 'AT', read), 'country', 'AT', read)).toBe(text)
})

test('values of all terms count, excluded ones do not', () => {
  expect(valuesIn('type:login,logout -type:bot_error', 'type', read)).toEqual(['login', 'logout'])
  // A search that can not be read asks for nothing yet.
  expect(valuesIn('type:nonsense', 'type', read)).toEqual([])
})

test('a search ends where its times end', () => {
  expect(endOfSearch('created:2026-01', read)).toEqual(new Date('2026-01-31T23:00:00Z'))
  expect(endOfSearch('created:2026-01,2026-02', read)).toEqual(new Date('2026-02-28T23:00:00Z'))
  expect(endOfSearch('created:>=2026-01-01', read)).toBeNull()
  expect(endOfSearch('-created:2026-01', read)).toBeNull()
  expect(endOfSearch('created:7d lost', read)).toBeNull()
  expect(endOfSearch(undefined, read)).toBeNull()
})
