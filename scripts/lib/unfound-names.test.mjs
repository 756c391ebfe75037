import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { unfoundNames } from './unfound-names.mjs'

const folder = mkdtempSync(join(tmpdir(), 'heimdall-names-test-'))
afterEach(() => rmSync(folder, { recursive: true }))

function write(path, text = '') {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

test('finds what a declaration names and its package has not', () => {
  write('core/node_modules/zod/package.json')
  write('core/node_modules/@heimdall/db/package.json')
  write('core/src/verb.ts')
  write(
    'core/.cache/types/verb.d.ts',
    [
      `import type { z } from 'zod';`,
      `import { type Sql } from '@heimdall/db/sql';`,
      `import { near } from './near.ts';`,
      `export declare const a: import("drizzle-orm/pg-core").PgTable;`,
      `export type Order = "from" | "to";`,
      `export declare const b: import("node:stream").Readable;`,
      `export declare const c: import("@trpc/server").Router;`,
    ].join('\n'),
  )
  write('core/.cache/types/gone.d.ts', `export * from 'gone';`)
  expect(unfoundNames(folder, ['drizzle-orm'])).toEqual([
    'core/src/verb.ts: its declarations name @trpc/server, which is not there',
  ])
})
