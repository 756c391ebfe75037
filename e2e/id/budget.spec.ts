import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

const limitBytes = 150 * 1024
/** What is smaller goes as it is: compression would gain nothing. */
const compressedFromBytes = 1024

// Its texts are the longer ones.
test.use({ locale: 'de-DE' })

test('the sign-in page takes at most 150 KB of JavaScript, compressed by gzip', async ({
  page,
  heimdall,
}) => {
  const scripts = new Set<string>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js')) scripts.add(pathname)
  })
  await page.goto('/sign-in')
  await expect(page.getByLabel('E-Mail oder Benutzername')).toBeVisible()
  // With what is loaded afterwards, such as the part that talks to passkeys.
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(
    [...scripts].map(async (path) => {
      const answer = await fetch(heimdall.url + path, { headers: { 'accept-encoding': 'gzip' } })
      expect(answer.status, path).toBe(200)
      const content = await answer.bytes()
      if (content.length < compressedFromBytes && !answer.headers.has('content-encoding'))
        return { path, bytes: content.length }
      expect(answer.headers.get('content-encoding'), path).toBe('gzip')
      return { path, bytes: Number(answer.headers.get('content-length')) }
    }),
  )
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(total).toBeGreaterThan(50 * 1024)
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(limitBytes)
})

test('pages on which people read carry no schemas', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  for (const path of ['/', '/security', '/location/map']) {
    const scripts: Promise<[name: string, code: string]>[] = []
    page.removeAllListeners('response')
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (pathname.endsWith('.js')) scripts.push(response.text().then((code) => [pathname, code]))
    })
    await page.goto(path)
    // The app starts when what the server has written is painted: on a busy machine the network is idle before.
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(scripts.length, path).toBeGreaterThan(5)
    for (const [name, code] of await Promise.all(scripts))
      expect(code, `${path}: ${name}`).not.toContain('$ZodString')
  }
})
