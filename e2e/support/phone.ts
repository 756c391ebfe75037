import { expect, type Page } from '@playwright/test'

export type Phone = { id: string; send: (latitude: number, longitude: number, at?: number) => Promise<void> }

/** A device of whoever is signed in, and its phone, which sends as OsmAnd does. */
export async function addPhone(page: Page, name: string): Promise<Phone> {
  const created = await page.request.post('/trpc/devices.create', { data: { name } })
  expect(created.ok(), await created.text()).toBe(true)
  const { id, ingestUrl } = (await created.json()).result.data
  const path = new URL(ingestUrl).pathname
  return {
    id,
    async send(latitude, longitude, at = Date.now()) {
      const sent = await page.request.get(
        `${path}?lat=${latitude}&lon=${longitude}&timestamp=${at}&accuracy=8`,
      )
      expect(sent.status(), await sent.text()).toBe(200)
    },
  }
}
