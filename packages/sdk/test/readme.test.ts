import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../apps/server/src/testing/test-server.ts'

const own = fileURLToPath(new URL('..', import.meta.url))
const run = promisify(execFile)

let server: TestServer
let folder: string
beforeAll(async () => {
  server = await startTestServer()
  folder = await mkdtemp(join(tmpdir(), 'heimdall-sdk-'))
  await installPacked(folder)
}, 120_000)
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

/** As somebody gets it from a registry: what is packed, and nothing beside it but its dependencies. */
async function installPacked(target: string): Promise<void> {
  const { version: pnpm } = await packageManager()
  await run('npx', ['-y', `pnpm@${pnpm}`, 'pack', '--pack-destination', target], { cwd: own })
  const modules = join(target, 'node_modules')
  await mkdir(join(modules, '@heimdall'), { recursive: true })
  await run('tar', ['-xzf', 'heimdall-sdk-0.1.0.tgz'], { cwd: target })
  await run('mv', ['package', join(modules, '@heimdall/sdk')], { cwd: target })
  await symlink(join(own, 'node_modules/openapi-fetch'), join(modules, 'openapi-fetch'))
}

async function packageManager(): Promise<{ version: string }> {
  const text = await readFile(join(own, '../../scripts/lib/install.mjs'), 'utf8')
  const version = /pnpm@([\d.]+)/.exec(text)?.[1]
  if (version === undefined) throw new Error('scripts/lib/install.mjs names no version of pnpm')
  return { version }
}

async function botOf(file: string): Promise<string> {
  const text = await readFile(join(own, file), 'utf8')
  const code = /```js\n(import \{ createHeimdall[\s\S]*?)```/.exec(text)?.[1]
  if (code === undefined) throw new Error(`${file} shows no bot`)
  return code
}

test('the bot of the README posts an event, checks a permission, and hears of both live', async () => {
  const lines = (await botOf('README.md'))
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('/**'))
  expect(lines.length).toBeLessThanOrEqual(20)
  await expectToHear(process.execPath)
}, 60_000)

test('the same on an older Node', async ({ skip }) => {
  const older = await olderNode()
  if (older === null)
    return skip(`No Node from ${oldest.join('.')} on and older than ${process.version} is in PATH`)
  await expectToHear(older)
}, 60_000)

async function expectToHear(node: string): Promise<void> {
  const path = join(folder, 'bot.js')
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  await writeFile(path, await botOf('README.md'))
  const { key } = await server.createKey(['audit:write', 'audit:read', 'permission:read'])
  const env = { PATH: process.env.PATH, API_URL: server.url, API_KEY: key }
  const bot = spawn(node, [path], { env, cwd: folder })
  let output = ''
  for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  try {
    await expect
      .poll(() => output.trim().split('\n').sort(), { timeout: 20_000 })
      .toEqual(['Heard live: bot_permission_denied', 'Heard live: bot_started', 'May ban: false'])
  } finally {
    bot.kill()
    await once(bot, 'close')
  }
}

/** As package.json promises. */
const oldest = [20, 3] as const

/** The first of the machine's own that the package still promises to run on, and that these tests do not run on anyway. */
async function olderNode(): Promise<string | null> {
  for (const place of (process.env.PATH ?? '').split(delimiter)) {
    const node = join(place, 'node')
    const version = await run(node, ['--version']).catch(() => null)
    const [major = 0, minor = 0] = version?.stdout.slice(1).split('.').map(Number) ?? []
    const isPromised = major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
    if (isPromised && major < Number.parseInt(process.versions.node, 10)) return node
  }
  return null
}

test('what is packed are compiled modules with their types, and nothing else', async () => {
  const packed = join(folder, 'node_modules/@heimdall/sdk')
  const { stdout } = await run('find', ['.', '-type', 'f', '-not', '-path', './dist/*'], { cwd: packed })
  expect(stdout.trim().split('\n').sort()).toEqual(['./LICENSE', './README.md', './package.json'])
  const manifest = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'))
  expect(manifest.exports).toEqual({ '.': { types: './dist/index.d.ts', default: './dist/index.js' } })
  expect(Object.keys(manifest.dependencies)).toEqual(['openapi-fetch'])
  expect(await readFile(join(packed, 'dist/index.d.ts'), 'utf8')).toContain('createHeimdall')
})
