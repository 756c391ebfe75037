import type { Page } from '@playwright/test'
import { expectNoBarriers } from '../support/both-themes.ts'
import { addPhone } from '../support/phone.ts'
import { launchOptions } from '../support/webgl.ts'
import { expect, test, uniqueText } from './fixtures.ts'

test.use({ launchOptions })
// WebGL without a graphics card takes its time.
test.slow()

const canvas = (page: Page) => page.getByRole('region', { name: /^Map\. Arrow keys/ })
const inList = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Devices' }).getByRole('button', { name })

test('a device moves on the map as its phone sends, and nobody else is asked for anything', async ({
  adminPage: page,
}) => {
  const asked = new Set<string>()
  const refused: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http')) asked.add(url.origin)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text())
  })
  const name = uniqueText('Phone')
  const phone = await addPhone(page, name)
  await phone.send(52.5, 13.4)
  await page.goto(`/admin/map?device=${phone.id}&view=52.5,13.4,14`)
  await expect(canvas(page)).toBeVisible()
  await expect(page.getByText('Live', { exact: true }).last()).toBeVisible()
  await expect(inList(page, name)).toContainText('52.50000, 13.40000')
  const label = page.locator('canvas + div span', { hasText: name })
  await expect(label).toBeVisible()
  const before = await label.boundingBox()

  await phone.send(52.502, 13.41)
  await expect(inList(page, name)).toContainText('52.50200, 13.41000')
  await expect.poll(async () => (await label.boundingBox())?.x).toBeGreaterThan((before?.x ?? 0) + 50)
  await expect(page).toHaveURL(/view=52\.5/)

  await expectNoBarriers(page)
  expect([...asked]).toEqual([new URL(page.url()).origin])
  expect(refused).toEqual([])
})

test('a day is played, and a heat map drawn', async ({ adminPage: page }) => {
  const name = uniqueText('Rider')
  const phone = await addPhone(page, name)
  const other = uniqueText('Watch')
  await addPhone(page, other)
  const start = Date.now() - 30 * 60_000
  for (let minute = 0; minute < 10; minute += 1) {
    await phone.send(48.1 + minute / 200, 11.5 + (minute % 3) / 100, start + minute * 60_000)
  }
  const day = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format(start)
  await page.goto(`/admin/map?mode=history&device=${phone.id}&day=${day}&view=48.12,11.5,12`)
  const time = page.getByRole('slider', { name: 'Time of the track' })
  await expect(time).toBeVisible()
  await expect(page.getByText(/^\d+ points at this zoom$/)).toBeVisible()
  const begin = Number(await time.inputValue())
  await page.getByRole('radio', { name: '600×' }).check()
  await page.getByRole('button', { name: 'Play' }).click()
  await expect.poll(async () => Number(await time.inputValue())).toBeGreaterThan(begin + 60_000)
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await time.press('Home')
  await expect(page.getByText('48.10000, 11.50000', { exact: false }).first()).toBeVisible()
  await expectNoBarriers(page)

  // While another one's way is on its way, this one's is not shown as if it were.
  await page.route(/maps\.track/, () => undefined)
  await inList(page, other).click()
  await expect(time).toBeHidden()
  await page.getByRole('radio', { name: 'Heat map' }).check()
  await expect(page.getByText('The warmer', { exact: false })).toBeVisible()
  await expect(page).toHaveURL(/mode=heat/)
})

test('fences lie on the map, say what they see, and can be switched off', async ({ adminPage: page }) => {
  const [name, studio] = [uniqueText('Phone'), uniqueText('Studio')]
  const phone = await addPhone(page, name)
  const shape = { type: 'circle', center: { latitude: 47.5, longitude: 9.7 }, radiusM: 200 }
  const rules = { confirmFixes: 1, confirmSeconds: 0 }
  const drawn = await page.request.post('/trpc/geofences.create', { data: { name: studio, shape, rules } })
  expect(drawn.ok(), await drawn.text()).toBe(true)
  await phone.send(47.51, 9.7, Date.now() - 60_000)
  await page.goto(`/admin/map?device=${phone.id}&view=47.503,9.7,13`)
  await expect(canvas(page)).toBeVisible()
  await expect(page.getByText('Live', { exact: true }).last()).toBeVisible()
  const area = page.getByRole('list', { name: 'Geofences' }).getByRole('button', { name: studio })
  await page.locator('summary', { hasText: 'Geofences' }).click()
  await expect(area).toBeVisible()

  await phone.send(47.5, 9.7)
  await expect(page.getByText(`${name} entered ${studio}`)).toBeVisible()
  await expectNoBarriers(page)
  await area.click()
  await expect(page).toHaveURL(/view=47\.5\d*(,|%2C)9\.7\d*(,|%2C)1[4-7]/)

  await page.getByRole('checkbox', { name: 'Geofences' }).uncheck()
  await expect(page).toHaveURL(/hide=fences/)
  await expect(area).toBeHidden()
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Geofences' })).not.toBeChecked()
})

test('without WebGL the list has the same facts', async ({ adminPage: page }) => {
  const name = uniqueText('Tracker')
  const phone = await addPhone(page, name)
  await phone.send(40, -3.7)
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      return args[0] === 'webgl2' ? null : Reflect.apply(original, this, args)
    } as typeof original
  })
  await page.goto('/admin/map')
  await expect(page.getByText('This browser can’t draw the map')).toBeVisible()
  await expect(inList(page, name)).toContainText('40.00000, -3.70000')
})
