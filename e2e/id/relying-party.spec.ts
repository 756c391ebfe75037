import { apacheIsMissing, prepareApache } from '../support/apache.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test('Apache lets in who signs in with Heimdall, and out again', async ({ page, heimdall }) => {
  test.skip(apacheIsMissing !== null, apacheIsMissing ?? '')
  const user = await heimdall.createUser()
  const apache = await prepareApache()
  try {
    const secret = 'a-secret-between-two-servers'
    const app = await heimdall.createApp(user, apache.redirectUri, 'Guarded page', secret)
    await apache.start({ issuer: heimdall.url, clientId: app.clientId, secret })
    await signIn(page, user)
    await page.goto(`${apache.url}/secure/`)
    await page.getByRole('button', { name: 'Allow', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Secret page' })).toBeVisible()
    const bye = encodeURIComponent(`${apache.url}/bye`)
    await page.goto(`${apache.redirectUri}?logout=${bye}`)
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.waitForURL(`${apache.url}/bye*`)
    // Out there, and out here: the page asks anew, and Heimdall who it is.
    await page.goto(`${apache.url}/secure/`)
    await expect(page.getByRole('heading', { name: /sign in/i })).toBeVisible()
    expect(new URL(page.url()).origin).toBe(heimdall.url)
  } finally {
    await apache.stop()
  }
})
