import { expect } from 'vitest'
import type { Ended } from './server-process.ts'

/** A command line that failed: 1 for what can't be done, 2 for what was typed wrongly; a sentence, and no stack. */
export function expectFailure(ended: Ended, code: 1 | 2, pattern: RegExp): void {
  expect(ended).toMatchObject({ code, stdout: '' })
  expect(ended.stderr).toMatch(pattern)
  expect(ended.stderr).not.toMatch(/^ +at |node_modules/m)
}
