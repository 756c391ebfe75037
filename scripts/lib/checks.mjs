import { readFileSync } from 'node:fs'
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
  // Each checker works types out for itself, by default four for each of four projects: on two cores that is work done twice.
  {
    name: 'types',
    command: 'tsc',
    args: ['-b', '--pretty', 'false', '--checkers', '1', '--builders', '2'],
    findings: () => unfoundNames(join(root, 'packages'), mappedPackages()),
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

/** Those that tsconfig.checks.json says where to find. */
function mappedPackages() {
  const text = readFileSync(join(root, 'tsconfig.checks.json'), 'utf8')
  return Object.keys(JSON.parse(text.replace(/^\s*\/\/.*$/gm, '')).compilerOptions.paths)
}

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
