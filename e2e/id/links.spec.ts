import type { Page } from '@playwright/test'
import { type ExampleId, offerExampleId } from '../support/example-id.ts'
import { forgetCookies } from '../support/forget-cookies.ts'
import { signIn } from '../support/sign-in.ts'
import { test as base, expect } from '../support/test.ts'

const test = base.extend<{ example: ExampleId }>({
  example: async ({ heimdall }, use) => {
    const example = await offerExampleId(heimdall)
    await use(example)
    await example.stop()
  },
})

let people = 0
const somebody = ({ people: known }: ExampleId) => {
  const sub = `freya-${process.pid}-${++people}`
  known.set(sub, {
    sub,
    name: `Freya ${people}`,
    preferred_username: sub,
    email: `${sub}@example.net`,
    email_verified: true,
  })
  return { sub, name: `Freya ${people}` }
}
const agree = (page: Page, { name }: { name: string }) =>
  page.getByRole('button', { name: `Continue as ${name}`, exact: true }).click()
const connect = async (page: Page, { name }: ExampleId) =>
  page.getByRole('button', { name: `Link ${name}`, exact: true }).click()

test('whoever comes from a platform chooses a name, and comes back with one click', async ({
  page,
  example,
}) => {
  const freya = somebody(example)
  await page.goto('/sign-in?redirect=%2Fsessions')
  await page.getByRole('button', { name: `Continue with ${example.name}`, exact: true }).click()
  await agree(page, freya)
  await expect(page.getByRole('heading', { name: 'Choose your name' })).toBeVisible()
  await expect(page.getByLabel('Username')).toHaveValue(freya.sub)
  await expect(page.getByText(`Confirmed by ${example.name}.`)).toBeVisible()
  await page.getByLabel('Username').fill('admin')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText('This username is reserved')).toBeVisible()
  await page.getByLabel('Username').fill(freya.sub)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Sessions', level: 1 })).toBeVisible()

  await forgetCookies(page)
  await page.goto('/sign-in')
  const button = page.getByRole('button', { name: `Continue with ${example.name}`, exact: true })
  await expect(button).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeVisible()
  await expect(page.getByText('or', { exact: true })).toHaveCount(1)
  await button.click()
  await agree(page, freya)
  await expect(page.getByRole('heading', { name: `Hello, ${freya.sub}` })).toBeVisible()
})

test('a no leads back, and says that nothing has happened', async ({ page, example }) => {
  somebody(example)
  await page.goto('/register?redirect=%2Fsessions')
  // The click leaves an empty field, and a message about it must not move the button away.
  await expect(page.getByLabel('E-mail address')).toBeFocused()
  await page.getByRole('button', { name: `Continue with ${example.name}`, exact: true }).click()
  await page.getByRole('button', { name: 'Deny' }).click()
  await expect(page.getByText('You have not agreed')).toBeVisible()
  await expect(page.getByText(`${example.name} has told us nothing, and nothing was changed.`)).toBeVisible()
  await expect(page).toHaveURL(/redirect=%2Fsessions/)
})

test('accounts are linked, one of them is the primary, and all but the last way in can go', async ({
  page,
  heimdall,
  example,
}) => {
  const [first, second] = [somebody(example), somebody(example)]
  await signIn(page, await heimdall.createUser())
  await page.goto('/links')
  await expect(page.getByText('Nothing is linked yet')).toBeVisible()
  await connect(page, example)
  await agree(page, first)
  await expect(page.getByText(`${example.name} is linked`)).toBeVisible()
  await connect(page, example)
  await agree(page, second)
  const items = page.getByRole('main').getByRole('listitem')
  await expect(items).toHaveCount(2)
  await expect(items.filter({ hasText: first.name })).toContainText('Primary')

  await page.getByRole('button', { name: `Make ${second.name} at ${example.name} primary` }).click()
  await expect(items.filter({ hasText: second.name })).toContainText('Primary')
  await expect(items.filter({ hasText: first.name })).not.toContainText('Primary')

  // The platform asks nothing, for the second account is still signed in there, and it is not the first.
  example.people.set(second.sub, { sub: second.sub, name: `${second.name} Njordsdottir` })
  await page.getByRole('button', { name: `Reconnect ${second.name}` }).click()
  await expect(page.getByText(`${example.name} is up to date again`)).toBeVisible()
  await expect(items.filter({ hasText: `${second.name} Njordsdottir` })).toHaveCount(1)
  await page.getByRole('button', { name: `Reconnect ${first.name}` }).click()
  await expect(page.getByText('That was another account')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page).toHaveURL(/\/links$/)

  await page.getByRole('button', { name: `Unlink ${first.name}` }).click()
  const question = page.getByRole('alertdialog', { name: `Unlink ${first.name} at ${example.name}?` })
  await question.getByRole('button', { name: 'Unlink' }).click()
  await expect(page.getByText(`${first.name} at ${example.name} is no longer linked`)).toBeVisible()
  await expect(items).toHaveCount(1)
})

test('an account that belongs to somebody else stays theirs', async ({
  page,
  browser,
  heimdall,
  example,
}) => {
  const freya = somebody(example)
  await signIn(page, await heimdall.createUser())
  await page.goto('/links')
  await connect(page, example)
  await agree(page, freya)
  await expect(page.getByText(`${example.name} is linked`)).toBeVisible()

  const other = await browser.newPage({ baseURL: heimdall.url, locale: 'en-GB' })
  await signIn(other, await heimdall.createUser())
  await other.goto('/links')
  await connect(other, example)
  await agree(other, freya)
  await expect(other.getByText('That account is linked with somebody else')).toBeVisible()
  await expect(other.getByText('Nothing is linked yet')).toBeVisible()
  await other.close()
})

test('the only way in can not be removed', async ({ page, example }) => {
  const freya = somebody(example)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: `Continue with ${example.name}`, exact: true }).click()
  await agree(page, freya)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: `Hello, ${freya.sub}` })).toBeVisible()
  await page.goto('/links')
  await page.getByRole('button', { name: `Unlink ${freya.name}` }).click()
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: 'Unlink' }).click()
  await expect(question).toContainText('This is your only way to sign in')
})

test('a platform that is away is named, and nothing is lost', async ({ page, example }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail or username').fill('freya')
  await example.stop()
  await page.getByRole('button', { name: `Continue with ${example.name}`, exact: true }).click()
  await expect(page.getByText('The platform does not answer. Nothing was changed.')).toBeVisible()
  await expect(page.getByLabel('E-mail or username')).toHaveValue('freya')
})

test.describe('on a phone, in German', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'de-DE' })

  test('the whole way fits', async ({ page, example }) => {
    const freya = somebody(example)
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await page.goto('/sign-in')
    await page.getByRole('button', { name: `Weiter mit ${example.name}` }).tap()
    await agree(page, freya)
    await expect(page.getByRole('heading', { name: 'Wähle deinen Namen' })).toBeVisible()
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Konto erstellen' }).tap()
    await expect(page.getByRole('heading', { name: `Hallo, ${freya.sub}` })).toBeVisible()
    await page.goto('/links')
    await expect(page.getByRole('heading', { name: 'Verknüpfte Konten', level: 1 })).toBeVisible()
    await expect(page.getByText('Hauptkonto', { exact: true })).toBeVisible()
    expect(await overflow()).toBeLessThanOrEqual(0)
  })
})
