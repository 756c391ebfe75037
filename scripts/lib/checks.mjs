import { join } from 'node:path'
import { bin, root } from './paths.mjs'
import { run } from './run.mjs'
import { unfoundNames } from './unfound-names.mjs'

const checks = [
  {
    name: 'format and lint',
    command: 'biome',
    args: ['check', '--error-on-warnings', '--max-diagnostics=none'],
  },
  // Each checker reads the types of the whole API for itself: by default four for each of four projects, on two cores and in 7 GB.
  {
    name: 'types',
    command: 'tsc',
    args: ['-b', '--pretty', 'false', '--checkers', '1', '--builders', '2'],
    // As `paths` in tsconfig.checks.json.
    findings: () => unfoundNames(join(root, 'packages'), ['drizzle-orm', 'postgres']),
  },
  {
    name: 'arrows',
    command: 'depcruise',
    args: ['--output-type', 'err-long', 'apps', 'packages', 'e2e', 'bench'],
  },
  {
    name: 'SDK',
    command: 'node',
    args: ['--disable-warning=ExperimentalWarning', 'packages/sdk/generate.ts', '--check'],
  },
  { name: 'dead code', command: 'knip', args: ['--no-progress'] },
]

// The usual machine of a CI has two cores.
const atOnce = 2

/** Runs every check, whatever the others say, and prints each with its time and findings. Needs no database. */
export async function runChecks() {
  const waiting = [...checks]
  const outcomes = []
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output, durationMs } = await run(bin(check.command), check.args)
      const findings = check.findings?.() ?? []
      const passed = code === 0 && findings.length === 0
      console.log(`${passed ? '✓' : '✗'} ${check.name} (${(durationMs / 1000).toFixed(1)} s)`)
      if (!passed) console.log([output.trim(), ...findings].join('\n'))
      outcomes.push({ name: check.name, passed })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return outcomes
}
