import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compressFolder } from './compress.mjs'
import { hashOf, isMarked, mark } from './hash.mjs'
import { bin, root } from './paths.mjs'
import { run, StepFailed } from './run.mjs'

const apps = ['id', 'admin']
const shared = [
  'packages/ui',
  'packages/contracts',
  'packages/geo',
  'packages/tlog',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'tsconfig.browser.json',
]

/**
 * Builds the apps whose sources changed since their last build, side by side. Straight through Vite: a task runner
 * would cost more time at every start than it saves, and would have to find pnpm on the PATH.
 */
export async function ensureBuilt() {
  const outcomes = await Promise.all(apps.map(build))
  const failures = outcomes.filter((outcome) => outcome.code !== 0)
  if (failures.length > 0) {
    throw new StepFailed('Building failed', failures.map(({ output }) => output).join('\n'))
  }
}

async function build(app) {
  const folder = `apps/${app}`
  const marker = `${folder}/.cache/built`
  const hash = hashOf([folder, ...shared])
  if (isMarked(marker, hash) && existsSync(join(root, folder, 'dist/index.html')))
    return { code: 0, output: '' }
  const outcome = await run(bin('vite', folder), ['build'], {
    cwd: join(root, folder),
    announce: `Building the ${app} app`,
  })
  if (outcome.code === 0) {
    await compressFolder(join(root, folder, 'dist'))
    mark(marker, hash)
  }
  return { ...outcome, output: `${folder}:\n${outcome.output}` }
}
