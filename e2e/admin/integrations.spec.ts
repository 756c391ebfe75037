import { offerExampleId } from '../support/example-id.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { expectAccessible } from './accessible.ts'

test('an account is connected, looked after, disturbed, connected anew and disconnected', async ({
  page,
  heimdall,
}) => {
  test.slow()
  const example = await offerExampleId(heimdall, 'Example Live')
  example.people.set('channel', { sub: 'channel', name: 'Alm Radio' })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.goto('/admin')
  await page.getByRole('link', { name: 'Integrations' }).click()

  // There and back, once without and once with a yes.
  const connect = async () => {
    await page.getByRole('button', { name: 'Connect account' }).click()
    const form = page.getByRole('dialog', { name: 'Connect an account' })
    await form.getByLabel('Platform').selectOption(example.name)
    await expect(form.getByText(`${heimdall.url}/auth/${example.slug}/callback`)).toBeVisible()
    await form.getByLabel('Further scopes').fill('stats:read')
    await expectAccessible(page)
    await form.getByRole('button', { name: `Continue to ${example.name}` }).click()
  }
  await connect()
  await page.getByRole('button', { name: 'Deny' }).click()
  await expect(page.getByText('Somebody said no at the platform.')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await connect()
  await page.getByRole('button', { name: 'Continue as Alm Radio' }).click()
  await expect(page.getByText('Alm Radio is connected')).toBeVisible()

  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Alm Radio' }) })
  await expect(card.getByText('Connected', { exact: true }).first()).toBeVisible()
  await expect(card.getByText('Renew the access without asking again')).toBeVisible()
  await expect(card.getByText('stats:read')).toBeVisible()
  await expectAccessible(page)
  await card.getByRole('button', { name: 'Renew access: Alm Radio' }).click()
  await expect(page.getByText('The access of Alm Radio was renewed')).toBeVisible()
  await card.getByRole('button', { name: 'Read figures now: Alm Radio' }).click()
  await expect(page.getByText('The figures of Alm Radio were read')).toBeVisible()
  await card.getByRole('switch', { name: 'Read figures' }).click()
  await expect(card.getByText('Switched off')).toBeVisible()

  await example.stop()
  await card.getByRole('button', { name: 'Renew access: Alm Radio' }).click()
  await expect(card.getByText('The platform does not answer as it should.')).toBeVisible()
  await expect(card.getByText('Example Live can’t be reached.')).toBeVisible()
  await example.start()

  // On a phone, in German and in the dark.
  await page.setViewportSize({ width: 390, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.request.post('/trpc/accounts.updateMe', { data: { locale: 'de' } })
  await page.goto('/admin/integrations')
  await expect(card.getByText('Example Live ist nicht erreichbar.')).toBeVisible()
  await expectAccessible(page)
  await card.getByRole('button', { name: 'Neu verbinden: Alm Radio' }).click()
  const again = page.getByRole('dialog', { name: 'Alm Radio neu verbinden' })
  await expect(again.getByLabel('Weitere Scopes')).toHaveValue('stats:read')
  await again.getByLabel('Weitere Scopes').fill('')
  await again.getByRole('button', { name: 'Weiter zu Example Live' }).click()
  const who = page.getByRole('button', { name: 'Continue as Alm Radio' })
  await expect(who.or(page.getByText('Alm Radio ist neu verbunden'))).toBeVisible()
  if (await who.isVisible()) await who.click()
  await expect(page.getByText('Alm Radio ist neu verbunden')).toBeVisible()

  await card.getByRole('button', { name: 'Trennen: Alm Radio' }).click()
  const question = page.getByRole('alertdialog', { name: 'Alm Radio trennen?' })
  await expect(question.getByRole('button', { name: 'Trennen' })).toBeDisabled()
  await question.getByLabel('Zur Bestätigung Alm Radio eingeben').fill('Alm Radio')
  await question.getByRole('button', { name: 'Trennen' }).click()
  await expect(page.getByText('Alm Radio ist getrennt')).toBeVisible()
  await expect(card).toHaveCount(0)
  await example.stop()
})
