import { expect, test } from 'vitest'
import { changesOf, draftOf, placeOf, readDraft } from './zone-draft.ts'

const home = { name: 'Home', latitude: 48.2082, longitude: 16.3738, radiusM: 500 }

test('a zone is read as it was written', () => {
  expect(readDraft(draftOf(home, ''))).toEqual(home)
  expect(readDraft({ ...draftOf(home, ''), latitude: ' 48,2082 ', name: ' Home ' })).toEqual(home)
})

test.each([
  { latitude: '' },
  { longitude: '-' },
  { latitude: '91' },
  { longitude: '181' },
  { latitude: 'NaN' },
  { radiusM: '' },
  { radiusM: '199' },
  { radiusM: '5001' },
  { radiusM: '250.5' },
  { name: '  ' },
])('what is unfinished is no zone: %o', (changes) => {
  expect(readDraft({ ...draftOf(home, ''), ...changes })).toBeNull()
})

test('a new one lies nowhere yet', () => {
  expect(placeOf(draftOf(undefined, 'Home'))).toBeNull()
})

test('only what was changed is sent, a place as a whole', () => {
  expect(changesOf(home, home)).toEqual({})
  expect(changesOf(home, { ...home, radiusM: 700 })).toEqual({ radiusM: 700 })
  expect(changesOf(home, { ...home, latitude: 48.3 })).toEqual({ latitude: 48.3, longitude: 16.3738 })
})
