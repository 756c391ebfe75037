import { settled } from '../support/settled.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { guestPages, memberPages } from './pages.ts'

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

test('nothing is wider than a small phone, in the longer language', async ({ page, heimdall }) => {
  await page.addInitScript(() => localStorage.setItem('heimdall-locale', 'de'))
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  for (const path of guestPages) {
    await page.goto(path)
    await settled(page)
    expect(await overflow(), path).toBeLessThanOrEqual(0)
  }
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.request.patch('/v1/users/me', { data: { locale: 'de' } })
  for (const path of memberPages) {
    await page.goto(path)
    await settled(page)
    expect(await overflow(), path).toBeLessThanOrEqual(0)
  }
})

test('everything is reached from the bottom of the screen', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  await page.goto('/')
  const bar = page.getByRole('navigation', { name: 'Main navigation' })
  await bar.getByRole('link', { name: 'Sessions' }).tap()
  await expect(page.getByRole('heading', { name: 'Sessions', level: 1 })).toBeVisible()
  await bar.getByRole('button', { name: 'More' }).tap()
  await page.getByRole('dialog').getByRole('link', { name: 'About' }).tap()
  await expect(page.getByRole('heading', { name: 'About', level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'IP Geolocation by DB-IP' })).toHaveAttribute(
    'href',
    'https://db-ip.com',
  )
})
