import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = new URL('.', import.meta.url)

/** Safari fails on pages whose code imports a file that still waits, and no test runs in Safari. */
test('no file waits before it has run', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: source, exclude: ['**/*.test.ts'] })
  expect(files).toContain('main.tsx')
  const waiting = files.filter((file) =>
    /^((export )?(const|let) [^=]+= )?await /m.test(readFileSync(new URL(file, source), 'utf8')),
  )
  expect(waiting).toEqual([])
})
