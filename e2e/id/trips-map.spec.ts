import type { Locator, Page } from '@playwright/test'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { launchOptions } from '../support/webgl.ts'
import { check } from './check.ts'

test.use({ launchOptions, contextOptions: { reducedMotion: 'reduce' } })
// WebGL without a graphics card takes its time.
test.slow()

const minuteMs = 60_000
const rows = (page: Page) => page.getByRole('list', { name: 'Trips' }).getByRole('listitem')
const region = (page: Page) => page.getByRole('region', { name: /^Map/ })

/** Straight to the east, over the whole width of the map; a smaller latitude lies further down. */
async function travel(page: Page, title: string, latitude: number, hoursAgo: number): Promise<void> {
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(path, { data })
    expect(answer.status(), await answer.text()).toBe(201)
    return answer.json()
  }
  const { id: deviceId } = await post('/v1/gps/devices', { name: `Phone of ${title}` })
  const start = Date.now() - hoursAgo * 60 * minuteMs
  const positions = Array.from({ length: 31 }, (_, step) => ({
    fixTime: new Date(start + step * 2 * minuteMs).toISOString(),
    latitude,
    longitude: 9 + step / 75,
    speedKmh: 30,
    accuracy: 5,
  }))
  // First, or detection might find it before.
  const { id } = await post('/v1/gps/trips', {
    deviceId,
    title,
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(start + 60 * minuteMs).toISOString(),
  })
  await post(`/v1/gps/devices/${deviceId}/positions`, { positions })
  // It is measured once they are there, and an open page would read its list anew.
  await expect(async () => {
    const told = await page.request.get('/v1/users/me/audit?eventType=trip_updated')
    expect(await told.text()).toContain(id)
  }).toPass()
}

/** Where the northern way lies in the middle of both: see `fitBoundsOptions`. */
async function placeOnNorthernWay(map: Locator) {
  const { width, height } = (await map.boundingBox()) ?? { width: 0, height: 0 }
  const [left, right] = [Math.min(64, width / 6), Math.min(128, width / 3)]
  const pxPerDegree = (width - left - right) / 0.4
  return {
    x: left + (width - left - right) / 2,
    y: height / 2 - (0.05 / Math.cos((47 * Math.PI) / 180)) * pxPerDegree,
  }
}

test('beside the list one map shows all ways, and stays when a trip is opened and left', async ({
  page,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser())
  await travel(page, 'Northwards of it', 47.05, 30)
  await travel(page, 'Southwards of it', 46.95, 60)
  const asked: string[] = []
  page.on('request', (request) => {
    // Each alone: in a batch the list would wait for it.
    const name = /\/trpc\/(trips\.ways|trips\.reach|maps\.track)\?input=/.exec(request.url())?.[1]
    if (name) asked.push(name)
  })
  await page.goto('/location/trips')
  await expect(rows(page)).toHaveCount(2)
  const map = region(page)
  await expect(map).toBeVisible()
  await check(page)
  const canvas = await page.locator('canvas').elementHandle()
  const isSame = () => page.locator('canvas').evaluate((now, before) => now === before, canvas)
  expect(asked).toEqual(['trips.ways'])

  // A way is there: the pointer on it has its row stand out, and a click on it opens the trip.
  const north = rows(page).filter({ hasText: 'Northwards' })
  const south = rows(page).filter({ hasText: 'Southwards' })
  const place = await placeOnNorthernWay(map)
  await expect(async () => {
    await map.hover({ position: { x: place.x, y: place.y + 40 } })
    await map.hover({ position: place })
    await expect(north).toHaveAttribute('data-lit', '', { timeout: 1_000 })
  }).toPass()
  await expect(south).not.toHaveAttribute('data-lit')
  await map.click({ position: place })
  await expect(page.getByRole('heading', { name: 'Northwards of it' })).toBeVisible()
  await expect(page.getByText('There was no stop on this trip.')).toBeVisible()
  await check(page)
  expect(await isSame()).toBe(true)
  // How far it reaches was known: its way was asked for at once, and once.
  expect(asked).toEqual(['trips.ways', 'maps.track'])

  await page.getByRole('link', { name: 'All trips' }).click()
  await expect(rows(page)).toHaveCount(2)
  expect(await isSame()).toBe(true)
  await south.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Southwards of it' })).toBeVisible()
  expect(await isSame()).toBe(true)
  await page.goBack()
  await expect(rows(page)).toHaveCount(2)
  expect(await isSame()).toBe(true)
  expect(asked.filter((name) => name === 'trips.ways')).toHaveLength(1)

  // A list of the northern one alone: the map moves there once it has come.
  await page.getByRole('searchbox').fill('Northwards')
  await expect(rows(page)).toHaveCount(1)
  const middle = { x: place.x, y: ((await map.boundingBox())?.height ?? 0) / 2 }
  await expect(async () => {
    await map.hover({ position: { x: middle.x, y: middle.y + 40 } })
    await map.hover({ position: middle })
    await expect(north).toHaveAttribute('data-lit', '', { timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
})

test('a filter stays on the way back, and nobody without trips sees a map', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  await page.goto('/location/trips')
  await expect(page.getByText('You have no trips yet')).toBeVisible()
  await expect(page.locator('canvas')).toHaveCount(0)
  await travel(page, 'To the lake', 47, 30)
  await page.goto('/location/trips?q=lake')
  await rows(page).getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'To the lake' })).toBeVisible()
  await page.getByRole('link', { name: 'All trips' }).click()
  await expect(page).toHaveURL(/\/location\/trips\?q=lake$/)
})

test('all of it by keyboard: a row that has the focus stands out, Enter opens it, the map moves by arrows', async ({
  page,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser())
  await travel(page, 'Along the river', 47, 30)
  await page.goto('/location/trips')
  await expect(region(page)).toBeVisible()
  const row = rows(page)
  await page.getByRole('searchbox').focus()
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(row.getByRole('link')).toBeFocused({ timeout: 100 })
  }).toPass()
  await expect(row).toHaveAttribute('data-lit', '')
  // A pointer that passes takes nothing from it.
  await row.hover()
  await page.mouse.move(0, 0)
  await expect(row).toHaveAttribute('data-lit', '')
  await page.keyboard.press('Tab')
  await expect(region(page)).toBeFocused()
  await expect(row).not.toHaveAttribute('data-lit')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  const isOpen = async () => {
    await expect(page.getByRole('heading', { name: 'Along the river' })).toBeVisible()
    await expect(page.getByRole('slider')).toBeVisible()
    await expect(region(page)).toBeVisible()
  }
  await isOpen()
  // By its address alone, as from a bookmark: no list has been there.
  const { promise: wayComes, resolve: letWayCome } = Promise.withResolvers<void>()
  await page.route(/maps\.track/, async (route) => {
    await wayComes
    await route.continue()
  })
  await page.reload()
  // Where a stop lies is known with the way.
  await page.getByRole('button', { name: 'Add a stop' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const latitude = page.getByRole('textbox', { name: 'Latitude' })
  await expect(latitude).toBeHidden()
  letWayCome()
  await expect(latitude).toHaveValue('47.00000')
  await page.keyboard.press('Escape')
  await isOpen()
  await page.getByRole('link', { name: 'All trips' }).click()
  await expect(row).toHaveCount(1)
})

test('on a phone the list has no map, and nothing hangs over', async ({ page, heimdall }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, await heimdall.createUser())
  await travel(page, 'Around the corner', 47, 30)
  const hangsOver = () => page.evaluate(() => document.documentElement.scrollWidth > 360)
  await page.goto('/location/trips')
  await expect(rows(page)).toHaveCount(1)
  await check(page)
  await expect(page.locator('canvas')).toHaveCount(0)
  expect(await hangsOver()).toBe(false)
  await rows(page).getByRole('link').click()
  await expect(region(page)).toBeVisible()
  await check(page)
  expect(await hangsOver()).toBe(false)
  // Somebody turns a tablet: the map moves beside it.
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.locator('[data-beside]').getByRole('region', { name: /^Map/ })).toBeVisible()
  await expect(page.locator('canvas')).toHaveCount(1)
})
