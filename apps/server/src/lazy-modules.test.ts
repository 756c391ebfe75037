import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** Large, and most never need them, or not for long: whoever imports one of them at the start makes each start slower. */
const lazy = [
  'aws4fetch',
  'file-type',
  'ioredis',
  'jose',
  'nodemailer',
  'oidc-provider',
  'pdfkit',
  'saxes',
  'yazl',
]

test('the modules of a start do without what most never need', async () => {
  const script = `
    import { registerHooks } from 'node:module'
    const loaded = new Set()
    registerHooks({ resolve(specifier, context, next) { loaded.add(specifier); return next(specifier, context) } })
    await import('./runtime.ts')
    await import('./app.ts')
    console.log(JSON.stringify([...loaded]))
    process.exit(0)`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script],
    { cwd: fileURLToPath(new URL('.', import.meta.url)), maxBuffer: 4 * 1024 ** 2 },
  )
  // What the script prints above.
  const loaded = JSON.parse(stdout) as string[]
  expect(loaded).toContain('fastify')
  expect(loaded.filter((name) => lazy.includes(name))).toEqual([])
}, 60_000)
