import { expect, type Page } from '@playwright/test'

/**
 * Nothing on the page is a place held for what comes. Playwright's `networkidle` never comes about where a page was left
 * while a worker of its map still loaded: the request of the worker is not told to have ended.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  // What a dialog covers may wait for it.
  const waiting = ':is(.animate-breathe, .animate-spin):not([aria-hidden="true"] *)'
  await expect(page.locator(waiting)).toHaveCount(0)
}
