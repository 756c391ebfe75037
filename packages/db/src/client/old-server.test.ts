import { expect, test } from 'vitest'
import { explainOldServer } from './old-server.ts'

test.each([
  [90_624, 'PostgreSQL 9 is too old: Heimdall needs 15 or newer'],
  [140_023, 'PostgreSQL 14 is too old: Heimdall needs 15 or newer'],
  [150_000, null],
  [180_001, null],
])('a server of version %i', (versionNum, said) => {
  expect(explainOldServer(versionNum)).toBe(said)
})
