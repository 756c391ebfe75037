import type { Page } from '@playwright/test'
import { addAuthenticator } from '../support/authenticator.ts'
import { offerExampleId } from '../support/example-id.ts'
import type { Heimdall } from '../support/heimdall.ts'
import { expect, test } from '../support/test.ts'
import { totpCode } from '../support/totp.ts'
import { check } from './check.ts'

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  locale: 'de-DE',
  colorScheme: 'dark',
  contextOptions: { reducedMotion: 'reduce' },
})

/** For one address, which it proves; this Heimdall has no mail server, so the link is for whoever invites. */
async function invite(heimdall: Heimdall): Promise<string> {
  const { key } = await heimdall.createApiKey('user:write')
  const answer = await fetch(`${heimdall.url}/v1/invitations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      email: 'freya@example.org',
      locale: 'de',
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    }),
  })
  expect(answer.status).toBe(201)
  const { link } = (await answer.json()) as { link: string } // The contract, where no mail leaves.
  return link
}

const fits = async (page: Page) =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)

test('from an invitation to a well protected account, on a phone and without a manual', async ({
  page,
  heimdall,
}) => {
  test.slow()
  const discord = await offerExampleId(heimdall, 'Discord')
  discord.people.set('freya', { sub: 'freya', name: 'Freya', preferred_username: 'freya' })
  await addAuthenticator(page)

  await page.goto(await invite(heimdall))
  await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue('freya@example.org')
  await page.getByLabel('Benutzername').fill('freya')
  await page.getByLabel('Passwort', { exact: true }).fill('brisingamen-und-zwei-katzen')
  await fits(page)
  await page.getByRole('button', { name: 'Konto erstellen' }).tap()
  await page.getByRole('link', { name: 'Zu deinem Konto' }).tap()
  await expect(page.getByRole('heading', { name: 'Hallo, freya' })).toBeVisible()

  // The overview says what to do, and leads there.
  await page.getByRole('link', { name: 'Besser schützen' }).tap()
  await expect(page.getByRole('heading', { name: 'Sicherheit', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Passkey hinzufügen' }).tap()
  await expect(page.getByText(/ist bereit$/)).toBeVisible()
  await fits(page)

  await page.getByRole('button', { name: 'Authenticator-App einrichten' }).tap()
  const setUp = page.getByRole('dialog')
  await expect(setUp.getByRole('img', { name: 'QR-Code für deine Authenticator-App' })).toBeVisible()
  const key = (await page.locator('p.select-all').first().textContent()) ?? ''
  await expect(setUp.getByRole('link', { name: 'In der App öffnen' })).toHaveAttribute(
    'href',
    /^otpauth:\/\/totp\//,
  )
  // Dark on white in the dark too, or no camera reads it.
  await expect(setUp.getByRole('img')).toHaveCSS(
    'background-color',
    /^(lab\(100 0 0\)|oklch\(1 0 0\)|rgb\(255, 255, 255\))$/,
  )
  await fits(page)
  await setUp.getByLabel('Code', { exact: true }).fill(totpCode(key))
  const codes = page.getByRole('region', { name: 'Backup-Codes', exact: true }).last()
  await expect(codes.getByRole('listitem')).toHaveCount(10)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Als Datei speichern' }).tap()
  expect((await saved).suggestedFilename()).toMatch(/\.txt$/)
  await page.getByLabel('Ich habe diese Codes aufbewahrt').check()
  await page.getByRole('button', { name: 'Fertig' }).tap()

  await expect(page.getByText(/^Seit jetzt\. Dein Konto fragt/)).toBeVisible()

  await page.getByRole('link', { name: 'Übersicht' }).tap()
  await page.getByRole('link', { name: 'Verknüpfen', exact: true }).tap()
  await page.getByRole('button', { name: 'Discord verknüpfen' }).tap()
  await page.getByRole('button', { name: 'Continue as Freya', exact: true }).tap()
  await expect(page.getByText('Discord ist verknüpft')).toBeVisible()
  await fits(page)

  await page.goto('/security')
  await expect(page.getByRole('heading', { name: 'Du bist gut geschützt' })).toBeVisible()
  await check(page)
  await discord.stop()
})
