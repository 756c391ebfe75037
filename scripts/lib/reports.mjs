import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {{ passed: number, failed: string[], skipped: string[] }} Tally `failed` and `skipped` name the tests,
 * with what went wrong, and with the reason where the suite gives one.
 */

/** @returns {Tally} */
export const emptyTally = () => ({ passed: 0, failed: [], skipped: [] })

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  }
}

/** A suite that failed without a failed test crashed, and counts as one failure at least. @param {Tally} tally */
export function withCrash(tally, suite, exitCode) {
  if (exitCode === 0 || tally.failed.length > 0) return tally
  return { ...tally, failed: [`${suite} ended with exit code ${exitCode}`] }
}

/** The last line of `npm test`. @param {Tally} tally */
export const summaryLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`

/** Those that wait for the same are counted; the others are named. @param {string[]} skipped @returns {string[]} */
export function skippedLines(skipped) {
  const counts = new Map()
  for (const name of skipped) {
    const line = /\[([^\]]+)\]/.exec(name)?.[1] ?? name
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return [...counts].map(([line, count]) => (count > 1 ? `${count} tests: ${line}` : line))
}

const messageLines = 12

/** The name, and below it the beginning of what went wrong: all that some logs keep of a run is its end. */
function failure(name, messages) {
  const lines = stripVTControlCharacters(messages.join('\n')).split('\n')
  const told = lines.filter((line) => line.trim() !== '').slice(0, messageLines)
  return [name, ...told.map((line) => `    ${line}`)].join('\n')
}

/** vitest's JSON report. A file that could not be loaded has no tests, but a message. @returns {Tally} */
export function vitestTally(path) {
  const tally = emptyTally()
  for (const file of readReport(path)?.testResults ?? []) {
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) {
      tally.failed.push(`${file.name}: ${file.message || 'failed outside of its tests'}`)
    }
    for (const test of file.assertionResults) {
      if (test.status === 'passed') tally.passed += 1
      else if (test.status === 'failed')
        tally.failed.push(failure(`${test.fullName} (${file.name})`, test.failureMessages ?? []))
      else tally.skipped.push(test.fullName)
    }
  }
  return tally
}

/** Playwright's JSON report. A test that passed only when tried again counts as passed, and is named as flaky there. @returns {Tally} */
export function playwrightTally(path) {
  const tally = emptyTally()
  const report = readReport(path)
  for (const error of report?.errors ?? []) tally.failed.push(error.message ?? 'an error outside of any test')
  const visit = (suite, titles) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const name = [...titles, spec.title].join(' > ')
        const reason = test.annotations?.find(({ type }) => type === 'skip' || type === 'fixme')?.description
        if (test.status === 'skipped') tally.skipped.push(reason ? `${name} [${reason}]` : name)
        else if (test.status === 'unexpected') {
          const errors = test.results?.at(-1)?.errors ?? []
          tally.failed.push(
            failure(
              name,
              errors.map(({ message }) => message ?? ''),
            ),
          )
        } else tally.passed += 1
      }
    }
    for (const child of suite.suites ?? []) visit(child, [...titles, child.title])
  }
  for (const suite of report?.suites ?? []) visit(suite, [suite.title])
  return tally
}

function readReport(path) {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // Cut short by a crash, which the exit code tells too.
    return undefined
  }
}
