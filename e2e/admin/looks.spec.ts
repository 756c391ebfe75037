import type { Page } from '@playwright/test'
import { expectNoBarriers } from '../support/both-themes.ts'
import { signIn } from '../support/sign-in.ts'
import { watchPolicy } from '../support/watch-policy.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'

const headings = {
  '/admin': { en: 'Overview', de: 'Überblick' },
  '/admin/audit': { en: 'Audit log', de: 'Audit-Protokoll' },
  '/admin/reports': { en: 'Reports', de: 'Meldungen' },
  '/admin/map': { en: 'Map', de: 'Karte' },
  '/admin/trips': { en: 'Trips', de: 'Fahrten' },
  '/admin/devices': { en: 'Devices', de: 'Geräte' },
  '/admin/users': { en: 'Users', de: 'Konten' },
  '/admin/roles': { en: 'Roles & permissions', de: 'Rollen & Berechtigungen' },
  '/admin/roles?tab=roles': { en: 'Roles & permissions', de: 'Rollen & Berechtigungen' },
  '/admin/roles?tab=permissions': { en: 'Roles & permissions', de: 'Rollen & Berechtigungen' },
  '/admin/api-keys': { en: 'API keys', de: 'API-Schlüssel' },
  '/admin/apps': { en: 'Apps', de: 'Apps' },
  '/admin/files': { en: 'Files', de: 'Dateien' },
  '/admin/integrations': { en: 'Integrations', de: 'Integrationen' },
  '/admin/webhooks': { en: 'Webhooks', de: 'Webhooks' },
  '/admin/settings': { en: 'Settings', de: 'Einstellungen' },
  '/admin/jobs': { en: 'Jobs', de: 'Jobs' },
  '/admin/mail': { en: 'Mail outbox', de: 'Mail-Ausgang' },
  '/admin/about': { en: 'About', de: 'Über Heimdall' },
} as const

const ready = (page: Page, heading: string) =>
  expect(page.getByRole('heading', { name: heading, level: 1, exact: true })).toBeVisible()

/** Skeletons say that they load; what is there when none is left is the page. */
async function settled(page: Page) {
  await expect(page.locator('[role=status]').filter({ hasText: /load|gelad|check|geprüft/i })).toHaveCount(0)
}

for (const locale of ['en', 'de'] as const) {
  test(`no page has barriers, in neither theme: ${locale}`, async ({ page, heimdall }) => {
    // axe walks through twenty pages and more, in two themes each.
    test.setTimeout(240_000)
    const blocked = await watchPolicy(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await heimdall.postEvent({ eventType: 'bot_error', status: 'failure', ipAddress: '8.8.8.8' })
    await signIn(page, await heimdall.createUser({ role: 'admin' }))
    const changed = await page.request.post('/trpc/accounts.updateMe', { data: { locale } })
    expect(changed.ok()).toBe(true)
    for (const [path, names] of Object.entries(headings)) {
      await page.goto(path)
      await ready(page, names[locale])
      await settled(page)
      await expectNoBarriers(page)
    }
    await expect(page.locator('html')).toHaveAttribute('lang', locale)

    await page.goto('/admin/audit?type=bot_error')
    await page.locator('tbody a').first().click()
    await expect(page.getByRole('dialog')).toContainText('bot_error')
    await expectNoBarriers(page)
    await page.goto('/admin/api-keys?create=true')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNoBarriers(page)
    await page.goto('/admin/users')
    await page.getByRole('table').getByRole('link').first().click()
    await expect(page).toHaveURL(/users\/[0-9a-f-]{36}$/)
    await settled(page)
    await expectNoBarriers(page)
    expect(blocked).toEqual([])
  })
}

test('the language is chosen in the menu and kept by the account', async ({ page, heimdall }) => {
  const user = await heimdall.createUser({ role: 'moderator' })
  await signIn(page, user)
  await page.goto('/admin')
  await page.getByRole('button', { name: /Account menu/ }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Deutsch' }).click()
  await ready(page, 'Überblick')
  await expect(page).toHaveTitle('Überblick · Heimdall-Verwaltung')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.evaluate(() => localStorage.clear())
  await page.goto('/admin/audit?type=login')
  await expect(page.getByRole('row').filter({ hasText: 'Angemeldet' }).first()).toBeVisible()
})

test('privacy mode hides what a passer-by should not read, until it is hovered', async ({
  page,
  heimdall,
}) => {
  const user = await heimdall.createUser({ role: 'moderator' })
  await signIn(page, user)
  await page.goto(`/admin/users?q=${user.username}`)
  await page.getByRole('button', { name: /Account menu/ }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Privacy mode' }).click()
  const email = page.getByRole('table').getByText(user.email)
  await expect(email).toHaveCSS('filter', /^blur/)
  await email.hover()
  await expect(email).toHaveCSS('filter', 'none')
})

// A transition of every element, were it the shortest, would hold a change of theme up for a second and more.
test('who wants no motion gets none, not even when the theme changes', async ({ adminPage: page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto('/admin/roles')
  await ready(page, 'Roles & permissions')
  await settled(page)
  const body = page.locator('body')
  const light = await body.evaluate((element) => getComputedStyle(element).backgroundColor)
  await page.evaluate(() => {
    const count = () => {
      document.body.dataset.transitions = String(Number(document.body.dataset.transitions ?? 0) + 1)
    }
    document.addEventListener('transitionrun', count)
  })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expect(body).not.toHaveCSS('background-color', light)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  await expect(body).not.toHaveAttribute('data-transitions')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('no page scrolls sideways or moves for good, and events are cards', async ({
    adminPage: page,
    heimdall,
  }) => {
    const event = await heimdall.postEvent({ eventType: 'bot_command_executed', ipAddress: '8.8.8.8' })
    for (const [path, { en }] of Object.entries(headings)) {
      await page.goto(path)
      await ready(page, en)
      await settled(page)
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overhang, path).toBe(0)
      // What never rests takes a tenth of a core, or a battery, from whoever leaves the page open.
      const restless = () =>
        page.evaluate(() => {
          const endless = document.getAnimations().filter(({ effect }) => {
            return effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY
          })
          return endless.length
        })
      await expect.poll(restless, { message: path }).toBe(0)
    }
    await page.goto('/admin/audit')
    await expect(page.getByRole('table', { name: 'Audit log' })).toHaveCount(0)
    await page.locator(`[data-event="${event.id}"]`).click()
    await expect(page.getByRole('dialog', { name: 'Bot command run' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Close event' }).click()
    await page.getByRole('button', { name: 'Open menu' }).click()
    await page.getByRole('dialog').getByRole('link', { name: 'Users' }).click()
    await ready(page, 'Users')
  })
})
