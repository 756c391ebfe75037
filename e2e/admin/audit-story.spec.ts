import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { signIn } from '../support/sign-in.ts'
import { expectAccessible } from './accessible.ts'
import { expectParam, openLive, rowOf, searchBox } from './audit-table.ts'
import { expect, test, uniqueText } from './fixtures.ts'

/** An id of the second before the midnight that the browsers of these tests last saw. */
function idOfYesterday(): string {
  // Read once: the first look at a zone takes so long that the second might have turned.
  const now = new Date()
  const [hours = 0, minutes = 0, seconds = 0] = now
    .toLocaleTimeString('en-GB', { timeZone: 'Europe/Berlin' })
    .split(':')
    .map(Number)
  const time = now.getTime() - (hours * 3_600 + minutes * 60 + seconds + 1) * 1_000
  const hex = time.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${crypto.randomUUID().slice(15)}`
}

/** Writes a word and lets the box complete it, key and value. */
async function complete(page: Page, key: string, value: string, offered: string | RegExp): Promise<void> {
  await page.keyboard.type(key)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.type(value)
  await expect(page.getByRole('option').first()).toContainText(offered)
  await page.keyboard.press('Tab')
}

test('failed sign-ins from outside Germany yesterday are found, shared, exported, and one of them proven without a network', async ({
  adminPage: page,
  heimdall,
  browser,
}) => {
  const name = uniqueText('Story').replace(' ', '-')
  const post = (text: string, more: object) =>
    heimdall.postEvent({
      id: idOfYesterday(),
      eventType: 'login_failed',
      status: 'failure',
      sourceService: 'id',
      ipAddress: '8.8.8.8',
      errorMessage: 'wrong_password',
      description: `${name} ${text}`,
      ...more,
    })
  const wanted = await post('from abroad', {})
  await post('from Germany', { ipAddress: '46.4.0.1' })
  await post('of today', { id: undefined })
  await post('that went well', { eventType: 'login', status: 'success', errorMessage: null })

  await openLive(page, `?q=${name}`)
  await expect(rowOf(page, `${name} from Germany`)).toContainText('Germany')
  const box = searchBox(page)
  await box.fill('')
  await complete(page, 'typ', 'sign-in', 'Sign-in failed')
  await complete(page, 'stat', 'fail', 'Failed')
  await complete(page, '-cou', 'germ', 'Germany')
  await complete(page, 'crea', 'yes', 'yesterday')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  const found = `type:login_failed status:failure -country:DE created:yesterday ${name}`
  await expect(box).toHaveValue(found)
  await expectParam(page, 'q', found)
  await expect(page.locator('tbody a')).toHaveCount(1)
  await expect(rowOf(page, `${name} from abroad`)).toContainText('United States')
  await expectAccessible(page)

  // The address is all that another administrator needs.
  const other = await browser.newContext({
    baseURL: heimdall.url,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  })
  const theirs = await other.newPage()
  await signIn(theirs, await heimdall.createUser({ role: 'admin' }))
  await theirs.goto(page.url())
  await expect(searchBox(theirs)).toHaveValue(found)
  await expect(theirs.locator('tbody a')).toHaveCount(1)
  await expect(rowOf(theirs, `${name} from abroad`)).toBeVisible()
  await other.close()

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export events' })
  await expect(dialog.getByText('1 event', { exact: true })).toBeVisible()
  await dialog.getByRole('radio', { name: /JSON Lines/ }).check()
  const exported = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export' }).click()
  const lines = (await readFile(await (await exported).path(), 'utf8')).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ id: wanted.id, countryCode: 'US', errorMessage: 'wrong_password' }),
  ])
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  await rowOf(page, `${name} from abroad`).getByRole('link').click()
  const drawer = page.getByRole('dialog', { name: 'Sign-in failed' })
  await drawer.getByRole('tab', { name: 'Proof' }).click()
  const download = page.waitForEvent('download')
  await drawer.getByRole('button', { name: 'Download proof' }).click()
  const file = await download
  const proof = await readFile(await file.path(), 'utf8')
  await page.context().setOffline(true)
  await drawer.getByRole('button', { name: 'Verify in this browser' }).click()
  await expect(drawer.getByText(/^The proof holds/)).toBeVisible()
  await page.context().setOffline(false)

  // And by somebody who has no account here, with nothing but the file and the key.
  const stranger = await browser.newContext({ baseURL: heimdall.url, locale: 'en-GB' })
  const anywhere = await stranger.newPage()
  await anywhere.goto('/verify')
  await anywhere.getByRole('button', { name: /^This server/ }).click()
  const target = anywhere.getByText('Drop a proof here, or choose one')
  await expect(target).toBeVisible()
  await stranger.setOffline(true)
  const drop = async (text: string) => {
    const dataTransfer = await anywhere.evaluateHandle(
      ([content, title]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([content], title))
        return transfer
      },
      [text, file.suggestedFilename()] as const,
    )
    await target.dispatchEvent('drop', { dataTransfer })
  }
  await drop(proof)
  await expect(anywhere.getByText('The proof holds')).toBeVisible()
  await expect(anywhere.getByText(wanted.id, { exact: true })).toBeVisible()
  await expectAccessible(anywhere)
  const forged = proof.replace(
    /[A-Za-z0-9+/]{40,}/,
    (text) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1),
  )
  expect(forged).not.toBe(proof)
  await drop(forged)
  await expect(anywhere.getByText('Not proven')).toBeVisible()
  await stranger.close()
})
