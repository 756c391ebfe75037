import { inGerman } from '../support/in-german.ts'
import { signIn } from '../support/sign-in.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('registration closes and opens again, at once, and the log has both values', async ({
  adminPage: page,
}) => {
  const isOpen = async () => {
    const answer = await page.request.get('/trpc/system.info?input=%7B%7D')
    return (await answer.text()).includes('"registrationEnabled":true')
  }
  await page.goto('/admin/settings')
  const register = page.getByRole('switch', { name: /Anybody may register/ })
  await expect(register).toBeChecked()
  await register.click()
  await expect(page.getByText('Saved. It counts from now on.').first()).toBeVisible()
  await expect(page.getByText('Delivered: on')).toBeVisible()
  expect(await isOpen()).toBe(false)
  await register.click()
  await expect(register).toBeChecked()
  await expect(page.getByText('Delivered: on')).toHaveCount(0)
  expect(await isOpen()).toBe(true)
  await page.goto('/admin/audit?type=platform_setting_updated')
  await expect(page.getByRole('row').filter({ hasText: 'Platform setting updated' }).first()).toBeVisible()
})

test('a second factor for everybody: first it is shown who has none', async ({ adminPage: page }) => {
  await page.goto('/admin/settings')
  await page.getByRole('switch', { name: /Everybody needs a second factor/ }).click()
  const question = page.getByRole('alertdialog', { name: 'Ask everybody for a second factor?' })
  await expect(question.getByText(/no second factor/).first()).toBeVisible()
  await expect(question).toContainText('You are one of them')
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('switch', { name: /Everybody needs a second factor/ })).not.toBeChecked()
})

test('how long sessions last is typed, checked and saved', async ({ adminPage: page }) => {
  await page.goto('/admin/settings')
  const days = page.getByRole('spinbutton', { name: 'Days until an unused session ends' })
  await expect(days).toHaveValue('30')
  await days.fill('0')
  await expect(page.getByText('Write a whole number from 1 to 365.')).toBeVisible()
  await expectAccessible(page)
  await days.fill('14')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Delivered: 30 days')).toBeVisible()
  await page.reload()
  await expect(days).toHaveValue('14')
  await page.getByRole('button', { name: 'History: Days until an unused session ends' }).click()
  const history = page.getByRole('dialog', { name: 'History: Days until an unused session ends' })
  await expectAccessible(page)
  await history.getByRole('button', { name: 'Set to 30' }).first().click()
  await expect(history.getByRole('button', { name: 'Set to 14' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Delivered: 30 days')).toHaveCount(0)
})

test('settings are searched and reset, and a typed number is not lost, in German', async ({
  page,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await inGerman(page)
  await page.goto('/admin/settings')
  const size = page.getByRole('spinbutton', { name: 'Größte Datei, in MB' })
  await size.fill('0')
  await expect(page.getByText('Bitte eine ganze Zahl von 1 bis 1.048.576 eingeben.')).toBeVisible()
  await size.fill('2048')
  await page.getByRole('link', { name: 'Jobs' }).click()
  const leaving = page.getByRole('alertdialog', { name: '1 Änderung verwerfen?' })
  await leaving.getByRole('button', { name: 'Hier bleiben' }).click()
  const search = page.getByRole('searchbox', { name: 'Einstellungen durchsuchen' })
  await search.fill('position_retention')
  await expect(page).toHaveURL(/q=position_retention/)
  await expect(page.getByRole('spinbutton')).toHaveCount(2)
  // What is typed stays in sight.
  await expect(size).toHaveValue('2048')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(size).toHaveCount(0)
  await search.fill('gibt es nicht')
  await expect(page.getByText('Keine Einstellung passt')).toBeVisible()
  // By what it is called, and by what stands in its help.
  await search.fill('größte datei')
  await expect(size).toBeVisible()
  await search.fill('Uploads, die ab jetzt beginnen')
  await page.getByRole('button', { name: 'Auf Standard setzen (1.024 MB): Größte Datei, in MB' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Zurücksetzen' }).click()
  await expect(size).toHaveValue('1024')
  await expect(page.getByRole('button', { name: /Auf Standard setzen/ })).toHaveCount(0)
})

test('what the platform is called, and where its rules are, stands where people sign in', async ({
  adminPage: page,
  browser,
  heimdall,
}) => {
  await page.goto('/admin/settings?q=platform')
  const save = async (name: string, value: string) => {
    await page.getByRole('textbox', { name }).fill(value)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
  }
  const terms = page.getByRole('textbox', { name: 'Terms of use' })
  await terms.fill('javascript:alert(1)')
  await expect(page.getByText('Write an address that begins with https://.')).toBeVisible()
  await expectAccessible(page)
  await save('Terms of use', 'https://example.org/terms')
  await save('Contact', 'ask@example.org')
  await save('Name of the platform', 'Asgard & Söhne')
  await page.getByRole('radio', { name: 'German' }).click()
  await expect(page.getByText('Delivered: English')).toBeVisible()

  // Nobody there has chosen a language, and the browser has none that Heimdall speaks.
  const guest = await browser.newContext({ locale: 'fr-FR', viewport: { width: 390, height: 844 } })
  const visit = await guest.newPage()
  await visit.goto(`${heimdall.url}/sign-in`)
  await expect(visit).toHaveTitle('Anmelden · Asgard & Söhne')
  await expect(visit.getByRole('link', { name: 'Nutzungsbedingungen' })).toHaveAttribute(
    'href',
    'https://example.org/terms',
  )
  await expect(visit.getByRole('link', { name: 'Kontakt' })).toHaveAttribute('href', 'mailto:ask@example.org')
  await expect(visit.getByText('Terms of use')).toBeHidden()
  await expectAccessible(visit)
  await guest.close()

  await page.goto('/about')
  await expect(page.getByRole('link', { name: 'https://example.org/terms' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Links' })).toHaveCount(0)
  await page.goto('/admin/settings?q=platform')
  await expect(page).toHaveTitle('Settings · Asgard & Söhne Admin')
  // The others of this worker expect it as it was delivered.
  for (const name of ['Name of the platform', 'Contact', 'Default language', 'Terms of use']) {
    await page.getByRole('button', { name: new RegExp(`^Reset to default .*: ${name}$`) }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Reset', exact: true }).click()
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
  }
  await expect(page.getByRole('textbox', { name: 'Name of the platform' })).toHaveValue('Heimdall')
})

test('settings of the community are made, changed, put back and deleted', async ({ adminPage: page }) => {
  await page.goto('/admin/settings?q=settings of your own')
  await page.getByRole('button', { name: 'Add setting' }).click()
  const form = page.getByRole('dialog', { name: 'Add a setting' })
  await form.getByRole('textbox', { name: 'Key' }).fill('stream.title')
  const value = page.getByRole('textbox', { name: 'Value' })
  await value.fill('{guests: 1}')
  await form.getByRole('radio', { name: 'JSON' }).check()
  await form.getByRole('radio', { name: /Everybody/ }).check()
  await form.getByRole('button', { name: 'Add setting' }).click()
  await expect(form.getByText(/This is not JSON/)).toBeVisible()
  await expectAccessible(page)
  await value.fill('{"guests": 1}')
  await form.getByRole('button', { name: 'Add setting' }).click()
  await expect(form).toHaveCount(0)
  const row = page.getByRole('listitem').filter({ hasText: 'stream.title' })
  await expect(row.getByText('Public')).toBeVisible()
  const told = await page.request.get('/v1/settings/public')
  expect(await told.json()).toMatchObject({ settings: { 'custom.stream.title': { guests: 1 } } })

  await row.getByRole('button', { name: 'Edit stream.title' }).click()
  await value.fill('{"guests": 3}')
  // Somebody else is faster.
  const faster = await page.request.post('/trpc/settings.putCustom', {
    data: { key: 'stream.title', value: { guests: 7 }, isPublic: true },
  })
  expect(faster.ok()).toBe(true)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Somebody else has changed or deleted it meanwhile')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Load what is there now' }).click()
  await expect(value).toHaveValue(/"guests": 7/)
  await value.fill('{"guests": 2}')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(row.getByText('"guests": 2')).toBeVisible()
  await row.getByRole('button', { name: 'History: stream.title' }).click()
  const history = page.getByRole('dialog', { name: 'History: stream.title' })
  await history.getByRole('button', { name: 'Set the value before again' }).first().click()
  await expect(history.getByRole('listitem')).toHaveCount(4)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(row.getByText('"guests": 7')).toBeVisible()
  await expectAccessible(page)
  await row.getByRole('button', { name: 'Delete stream.title' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('No settings of your own yet')).toBeVisible()
})

test('who may not read settings has no such page', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser({ role: 'moderator' }))
  await page.goto('/admin/settings')
  await expect(page.getByRole('heading', { name: 'This page needs more permissions' })).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Settings' })).toHaveCount(0)
})
