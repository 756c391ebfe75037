import { randomBytes } from 'node:crypto'
import { utimes, writeFile } from 'node:fs/promises'
import { inGerman } from '../support/in-german.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { expectAccessible } from './accessible.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a file is uploaded behind a broken connection, looked at, shared by a link and, in German, deleted', async ({
  page,
  heimdall,
  browser,
}) => {
  test.slow()
  const mark = randomBytes(4).toString('hex')
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.goto('/admin/files')
  await page.getByRole('button', { name: 'New folder' }).click()
  const folderForm = page.getByRole('dialog', { name: 'New folder' })
  await folderForm.getByLabel('Name').fill(`Overlays ${mark}`)
  await folderForm.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('link', { name: `Overlays ${mark}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Overlays ${mark}` })).toBeVisible()

  // Behind the first part nothing arrives, until the connection is back.
  const parts: string[] = []
  let isBroken = true
  await page.route('**/v1/files/uploads/*', (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    parts.push(route.request().headers()['upload-offset'] ?? '')
    return isBroken && parts.length > 1 ? route.abort('connectionreset') : route.continue()
  })
  const film = { name: `film-${mark}.bin`, mimeType: 'video/mp4', buffer: randomBytes(9 * 1024 ** 2) }
  const picture = { name: `pixel-${mark}.txt`, mimeType: 'text/plain', buffer: pixel }
  const choose = page.locator('input[type=file]')
  await choose.setInputFiles(film)
  const uploads = page.getByRole('list', { name: 'Uploads' })
  await expect(uploads.getByText('Connection lost, trying again')).toBeVisible()
  await expectAccessible(page)
  await uploads.getByRole('button', { name: `Pause ${film.name}` }).click()
  await expect(uploads.getByText('Paused')).toBeVisible()
  isBroken = false
  await uploads.getByRole('button', { name: `Resume ${film.name}` }).click()
  await expect(uploads.getByText('Uploaded', { exact: true })).toBeVisible()
  expect(parts.slice(0, 2)).toEqual(['0', String(8 * 1024 ** 2)])
  expect(new Set(parts).size).toBe(2)
  // It goes where the address says, though the folders cannot be read.
  await page.route('**/trpc/**fileFolders.list**', (route) => route.abort())
  await page.reload()
  await choose.setInputFiles(picture)
  await expect(uploads.getByText('Uploaded', { exact: true })).toBeVisible()
  await page.unroute('**/trpc/**fileFolders.list**')
  await page.reload()
  await expect(page.getByRole('link', { name: picture.name })).toBeVisible()

  await page.getByRole('link', { name: picture.name }).click()
  const drawer = page.getByRole('dialog', { name: picture.name })
  const preview = drawer.getByRole('img', { name: `Preview of ${picture.name}` })
  await expect(preview).toBeVisible()
  expect(await preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
  await expect(drawer.getByText('image/png')).toBeVisible()
  await drawer.getByRole('button', { name: 'Create link' }).click()
  const link = await drawer.getByText(/\/shared\//).textContent()
  await expectAccessible(page)
  const stranger = await browser.newContext()
  const shared = await (await stranger.newPage()).goto(link ?? '')
  expect(shared?.status()).toBe(200)
  expect(shared?.headers()['content-type']).toBe('image/png')
  expect((await shared?.body())?.equals(pixel)).toBe(true)

  await inGerman(page)
  await page.reload()
  await drawer.getByRole('button', { name: 'Bearbeiten' }).click()
  const edit = page.getByRole('dialog', { name: `${picture.name} bearbeiten` })
  await edit.getByLabel('Name').fill(`logo-${mark}.png`)
  await edit.getByLabel('Ordner').selectOption({ label: 'Dateien (oberste Ebene)' })
  await edit.getByRole('button', { name: 'Speichern' }).click()
  await page
    .getByRole('dialog', { name: `logo-${mark}.png` })
    .getByRole('button', { name: 'Löschen' })
    .click()
  const sure = page.getByRole('alertdialog')
  await sure.getByLabel(/Zum Bestätigen/).fill(`logo-${mark}.png`)
  await sure.getByRole('button', { name: 'Datei löschen' }).click()
  await expect(page.getByText(`logo-${mark}.png wurde gelöscht`)).toBeVisible()
  expect((await (await stranger.newPage()).goto(link ?? ''))?.status()).toBe(404)
  await stranger.close()

  await page.goto(`/admin/files?q=film-${mark}`)
  await expect(page.getByRole('link', { name: film.name })).toBeVisible()
})

test('behind a reload an upload goes on with the same file, and with none that only looks like it', async ({
  page,
  heimdall,
}, testInfo) => {
  test.slow()
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.goto('/admin/files')
  const offsets: string[] = []
  let isBroken = true
  await page.route('**/v1/files/uploads/*', (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    const offset = route.request().headers()['upload-offset'] ?? ''
    if (isBroken && offset !== '0') return route.abort('connectionreset')
    offsets.push(offset)
    return route.continue()
  })
  const path = testInfo.outputPath(`film-${randomBytes(4).toString('hex')}.bin`)
  const changeAt = async (time: string) => {
    await writeFile(path, randomBytes(9 * 1024 ** 2))
    await utimes(path, new Date(time), new Date(time))
  }
  await changeAt('2026-01-01T12:00:00Z')
  const choose = page.locator('input[type=file]')
  const uploads = page.getByRole('list', { name: 'Uploads' })
  await choose.setInputFiles(path)
  await expect(uploads.getByText('Connection lost, trying again')).toBeVisible()
  isBroken = false
  page.once('dialog', (dialog) => dialog.accept())
  await page.reload()
  await expect(uploads.getByText('Choose the same file again to go on')).toBeVisible()

  await choose.setInputFiles(path)
  await expect(uploads.getByText('Uploaded', { exact: true })).toBeVisible()
  expect(offsets).toEqual(['0', String(8 * 1024 ** 2)])

  isBroken = true
  await changeAt('2026-01-02T12:00:00Z')
  await choose.setInputFiles(path)
  await expect(uploads.getByText('Connection lost, trying again')).toBeVisible()
  isBroken = false
  page.once('dialog', (dialog) => dialog.accept())
  await page.reload()
  await expect(uploads.getByText('Choose the same file again to go on')).toBeVisible()
  await changeAt('2026-01-02T12:00:01Z')
  await choose.setInputFiles(path)
  await expect(uploads.getByText('Uploaded', { exact: true })).toBeVisible()
  expect(offsets.slice(2)).toEqual(['0', '0', String(8 * 1024 ** 2)])
  await expect(uploads.getByText('Choose the same file again to go on')).toBeVisible()
})
