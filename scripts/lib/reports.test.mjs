import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import {
  emptyTally,
  playwrightTally,
  skippedLines,
  sum,
  summaryLine,
  vitestTally,
  withCrash,
} from './reports.mjs'

const folder = mkdtempSync(join(tmpdir(), 'heimdall-reports-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content) {
  const path = join(folder, `${Math.random()}.json`)
  writeFileSync(path, JSON.stringify(content))
  return path
}

const ofVitest = {
  testResults: [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'works', status: 'passed' },
        {
          fullName: 'breaks',
          status: 'failed',
          failureMessages: ['\u001b[31mexpected 1\u001b[39m\n\n    at a.test.ts:3'],
        },
        { fullName: 'Redis [needs redis-server on the PATH] heals', status: 'skipped' },
        { fullName: 'some day', status: 'todo' },
      ],
    },
    { name: 'b.test.ts', status: 'failed', message: 'cannot load', assertionResults: [] },
  ],
}

const ofPlaywright = {
  errors: [],
  suites: [
    {
      title: 'a.spec.ts',
      specs: [{ title: 'works', tests: [{ status: 'expected' }] }],
      suites: [
        {
          title: 'group',
          specs: [
            {
              title: 'breaks',
              tests: [{ status: 'unexpected', results: [{ errors: [{ message: 'never seen' }] }] }],
            },
            {
              title: 'waits',
              tests: [{ status: 'skipped', annotations: [{ type: 'skip', description: 'needs the moon' }] }],
            },
          ],
        },
      ],
    },
  ],
}

test('counts add up over suites, with names and reasons', () => {
  const total = sum([vitestTally(report(ofVitest)), playwrightTally(report(ofPlaywright))])
  expect(total.failed).toEqual([
    'breaks (a.test.ts)\n    expected 1\n        at a.test.ts:3',
    'b.test.ts: cannot load',
    'a.spec.ts > group > breaks\n    never seen',
  ])
  expect(total.skipped).toEqual([
    'Redis [needs redis-server on the PATH] heals',
    'some day',
    'a.spec.ts > group > waits [needs the moon]',
  ])
  expect(summaryLine(total)).toBe('2 passed, 3 failed, 3 skipped')
})

test('tests that wait for the same are counted', () => {
  const skipped = ['a [needs the moon]', 'b [needs the moon] c', 'some day', 'd [needs the sun]']
  expect(skippedLines(skipped)).toEqual(['2 tests: needs the moon', 'some day', 'needs the sun'])
})

test('a long message is cut', () => {
  const messages = [Array.from({ length: 50 }, (_, line) => `line ${line}`).join('\n')]
  const assertionResults = [{ fullName: 'long', status: 'failed', failureMessages: messages }]
  const { failed } = vitestTally(report({ testResults: [{ name: 'a', status: 'failed', assertionResults }] }))
  expect(failed[0]?.split('\n')).toHaveLength(13)
})

test('a crash is a failure, also when there is no report', () => {
  const tally = withCrash(vitestTally(join(folder, 'missing.json')), 'vitest', 139)
  expect(tally.failed).toEqual(['vitest ended with exit code 139'])
  expect(withCrash(emptyTally(), 'vitest', 0).failed).toEqual([])
})
