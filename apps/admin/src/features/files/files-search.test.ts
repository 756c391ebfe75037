import { expect, test } from 'vitest'
import { folderIdOf } from './files-search.ts'

const folder = '0198c0de-0000-7000-8000-000000000001'

test('what is added goes into the folder of the address, and to the top where none is open', () => {
  expect(folderIdOf({ folder })).toBe(folder)
  expect(folderIdOf({})).toBeNull()
  expect(folderIdOf({ folder, q: 'overlay' })).toBeNull()
})
