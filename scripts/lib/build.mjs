import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compressFolder } from './compress.mjs'
import { hashOf, isMarked, mark } from './hash.mjs'
import { bin, node, root } from './paths.mjs'
import { run, StepFailed } from './run.mjs'

const apps = ['id', 'admin']
const server = 'apps/server'
const serverProduct = 'main.mjs'
/** What the server is built from; the apps are read when somebody asks for them. */
const serverSources = [server, 'packages', 'pnpm-lock.yaml', 'scripts/lib/bundle-server.mjs']
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
 * Builds the apps and the server where sources changed since the last build, side by side. Straight through their bundlers: a
 * task runner would cost more time at every start than it saves, and would have to find pnpm on the PATH. `tidy` takes away what
 * earlier builds of the server have left.
 */
export const ensureBuilt = ({ tidy = false } = {}) => allBuilt([...apps.map(ensureApp), ensureServer(tidy)])

/** The server and its command line alone. */
export const ensureServerBuilt = () => allBuilt([ensureServer(false)])

/** Whether what lies there is what the sources say now. */
export const isServerBuilt = () => isBuilt(server, hashOf(serverSources), serverProduct)

async function allBuilt(builds) {
  const failures = (await Promise.all(builds)).filter((outcome) => outcome.code !== 0)
  if (failures.length > 0) {
    throw new StepFailed('Building failed', failures.map(({ output }) => output).join('\n'))
  }
}

const ensureApp = (app) =>
  ensure(`apps/${app}`, [`apps/${app}`, ...shared], 'index.html', async (folder, announce) => {
    const outcome = await run(bin('vite', folder), ['build'], { cwd: join(root, folder), announce })
    if (outcome.code === 0) await compressFolder(join(root, folder, 'dist'))
    return outcome
  })

const ensureServer = (tidy) =>
  ensure(server, serverSources, serverProduct, (_, announce) =>
    run(node, ['scripts/lib/bundle-server.mjs', ...(tidy ? ['--tidy'] : [])], { announce }),
  )

async function ensure(folder, sources, product, build) {
  const hash = hashOf(sources)
  if (isBuilt(folder, hash, product)) return { code: 0, output: '' }
  // Ended halfway, it is of no sources at all.
  rmSync(join(root, markerOf(folder)), { force: true })
  const outcome = await build(folder, `Building ${folder}`)
  if (outcome.code === 0) mark(markerOf(folder), hash)
  return { ...outcome, output: `${folder}:\n${outcome.output}` }
}

const isBuilt = (folder, hash, product) =>
  isMarked(markerOf(folder), hash) && existsSync(join(root, folder, 'dist', product))

const markerOf = (folder) => `${folder}/.cache/built`
