import { expect, type Locator, type Page } from '@playwright/test'

/** The row of the Audit page that holds this text. */
export const rowOf = (page: Page, text: string): Locator => page.getByRole('row').filter({ hasText: text })

/** Opens the Audit page and waits until it follows the log. */
export async function openLive(page: Page, search = ''): Promise<void> {
  await page.goto(`/admin/audit${search}`)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
}

/**
 * Counts in the page itself, without the test's own round trips: when a row with all of these texts is there.
 * Start it before the event is sent; both clocks are this machine's.
 */
export function whenRowShows(page: Page, ...texts: string[]): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '')
          if (rows.some((row) => wanted.every((text) => row.includes(text)))) resolve(Date.now())
          else setTimeout(look, 2)
        }
        look()
      }),
    texts,
  )
}

/** A parameter of the page's address, read again until it is what it should be. */
export const expectParam = (page: Page, name: string, value: string | null): Promise<void> =>
  expect.poll(() => new URL(page.url()).searchParams.get(name)).toBe(value)

export const searchBox = (page: Page): Locator => page.getByRole('combobox', { name: 'Search events' })
