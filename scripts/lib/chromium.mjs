import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bin, node, root } from './paths.mjs'
import { run } from './run.mjs'

/** The one without windows first: it needs half as much of the processor for the same pages. */
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
]
const macPath = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/**
 * The path of a Chromium that runs: from the PATH, or Playwright's, or fetched by Playwright, or by apt.
 *
 * @returns {Promise<{ path: string } | { missing: string }>} missing: what was tried and what to install.
 */
export async function findChromium() {
  const present = (await onPath()) ?? (await playwrights())
  if (present) return { path: present }
  const fetched = await run(bin('playwright', 'e2e'), ['install', 'chromium'], {
    cwd: join(root, 'e2e'),
    announce: 'No Chromium found; fetching one with Playwright',
  })
  const fetchedPath = fetched.code === 0 ? await playwrights() : undefined
  if (fetchedPath) return { path: fetchedPath }
  const installed = await withApt()
  if (installed) return { path: installed }
  return {
    missing: `None is on the PATH, and Playwright could not fetch one that runs:
${fetched.output.trim().split('\n').slice(-5).join('\n')}
Install the package "chromium" of your system, or Google Chrome, and run the tests again.`,
  }
}

async function onPath() {
  const folders = (process.env.PATH ?? '').split(':').filter(Boolean)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return firstThatRuns([...candidates, macPath])
}

async function playwrights() {
  const script = "console.log((await import('@playwright/test')).chromium.executablePath())"
  const args = ['--input-type=module', '-e', script]
  const { code, output } = await run(node, args, { cwd: join(root, 'e2e') })
  return code === 0 ? firstThatRuns([output.trim()]) : undefined
}

async function withApt() {
  const isDebian = existsSync('/etc/debian_version')
  if (!isDebian || process.getuid?.() !== 0) return undefined
  const announce = 'Installing Chromium with apt-get'
  await run('apt-get', ['update'], { announce })
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  // Not every release of Debian has the first.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    await run('apt-get', ['install', '-y', '--no-install-recommends', name], { announce, env })
    const path = await onPath()
    if (path) return path
  }
  return undefined
}

/** Asked for its version, because a name on the PATH may be a stub that only says what to install. */
async function firstThatRuns(paths) {
  for (const path of paths.filter(existsSync)) {
    const { code, output } = await run(path, ['--version'])
    if (code === 0 && /chrom/i.test(output)) return path
  }
  return undefined
}
