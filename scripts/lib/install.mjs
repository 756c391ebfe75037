import { existsSync } from 'node:fs'
import { hashOf, isMarked, manifests, mark } from './hash.mjs'
import { node, npx, root } from './paths.mjs'
import { run, StepFailed } from './run.mjs'

const pnpm = 'pnpm@12.21.0'
const marker = 'node_modules/.heimdall-installed'

/** Installs when a manifest or the lockfile changed since the last time; else costs a few milliseconds. */
export async function ensureInstalled() {
  const inputs = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]
  // The folder and the platform count too: a node_modules that was copied from elsewhere has to be made anew.
  const hash = hashOf(inputs, `${root} ${process.platform} ${process.arch}`)
  if (isMarked(marker, hash) && existsSync(node)) return
  const { code, output, durationMs } = await run(npx(), ['-y', pnpm, 'install', '--frozen-lockfile'], {
    announce: 'Installing packages',
    // Nobody is there to answer questions.
    env: { CI: 'true' },
  })
  if (code !== 0)
    throw new StepFailed(
      `Installing failed (npx ${pnpm} install --frozen-lockfile, exit code ${code})`,
      output,
    )
  if (!existsSync(node)) {
    throw new StepFailed(
      'Installing brought no Node. Is the install script of the package "node" blocked?',
      output,
    )
  }
  mark(marker, hash)
  console.log(`Packages installed in ${Math.round(durationMs / 1000)} s`)
}
