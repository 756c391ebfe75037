// npm test: everything. npm test -- verify|unit|e2e [FILTER]: one suite. The last line is the sum over all suites.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { runChecks } from './lib/checks.mjs'
import { findChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { bin, root } from './lib/paths.mjs'
import {
  emptyTally,
  playwrightTally,
  skippedLines,
  sum,
  summaryLine,
  vitestTally,
  withCrash,
} from './lib/reports.mjs'
import { leave, run, StepFailed } from './lib/run.mjs'
import { tempFolder } from './lib/temp-folder.mjs'

const suites = { verify, unit, e2e }
/** One after the other; the unit tests wait for the database a fifth of their time, in which what needs none is done. */
const turns = [['verify', 'unit'], ['e2e']]
const [wanted, ...filter] = process.argv.slice(2)
if (wanted && !(wanted in suites)) {
  leave(new StepFailed(`There is no suite "${wanted}". Usage: npm test [-- verify|unit|e2e [FILTER]]`))
}

process.env.TMPDIR = tempFolder()
const reports = mkdtempSync(join(tmpdir(), 'heimdall-reports-'))
const tallies = [await crashAsFailure('install', ensureInstalled)]
if (tallies[0].failed.length === 0) {
  for (const turn of turns) {
    const names = turn.filter((name) => !wanted || wanted === name)
    if (names.length === 0) continue
    console.log(`\n— ${names.join(', ')} —`)
    tallies.push(...(await Promise.all(names.map((name) => crashAsFailure(name, suites[name])))))
  }
}
rmSync(reports, { recursive: true })

const total = sum(tallies)
list('Skipped', skippedLines(total.skipped))
list('Failed', total.failed)
console.log(`\n${summaryLine(total)}`)
process.exitCode = total.failed.length > 0 ? 1 : 0

function list(title, lines) {
  if (lines.length > 0) console.log(`\n${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`)
}

/** Whatever happens, the last line is the sum. */
async function crashAsFailure(name, suite) {
  try {
    return (await suite()) ?? emptyTally()
  } catch (error) {
    console.log(error instanceof StepFailed ? `${error.message}\n${error.output}` : error)
    return { ...emptyTally(), failed: [`${name}: ${error.message}`] }
  }
}

async function verify() {
  const outcomes = await runChecks()
  const failed = outcomes.filter(({ passed }) => !passed).map(({ name }) => name)
  return { ...emptyTally(), passed: outcomes.length - failed.length, failed }
}

async function unit() {
  const report = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const written = mkdtempSync(join(reports, 'written-'))
  const env = { TEST_WRITTEN_TYPES: written }
  const { code } = await run(bin('vitest'), ['run', ...reporters, ...filter], { echo: true, env })
  const tally = withCrash(vitestTally(report), 'vitest', code)
  // Some of the tests write some of the types.
  return filter.length > 0 ? tally : sum([tally, await everyTypeIsWritten(written)])
}

/** Each type of the audit catalog has to be left by an act that some test has executed, whichever that is. */
async function everyTypeIsWritten(folder) {
  const { code, output } = await run(bin('node'), [join(root, 'scripts/lib/unwritten-types.mjs'), folder])
  const said = output.trim()
  if (code === 0 && said === '') return { ...emptyTally(), passed: 1 }
  return {
    ...emptyTally(),
    failed: [`types of the audit catalog that no act of any test has written:\n${said}`],
  }
}

async function e2e() {
  await ensureBuilt()
  const chromium = await findChromium()
  if ('missing' in chromium)
    throw new StepFailed('There is no Chromium for the end-to-end tests.', chromium.missing)
  const report = join(reports, 'playwright.json')
  const { code } = await run(bin('playwright', 'e2e'), ['test', '--reporter=list,json', ...filter], {
    cwd: join(root, 'e2e'),
    env: { CHROMIUM_PATH: chromium.path, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    echo: true,
  })
  return withCrash(playwrightTally(report), 'Playwright', code)
}
