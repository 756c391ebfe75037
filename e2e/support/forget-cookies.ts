import type { Page } from '@playwright/test'

/**
 * As a browser without them, or without the one of this name. Leaves the page first: a request that it has under way would
 * be answered as to a stranger, and the page would go to the sign-in while the test goes elsewhere.
 */
export async function forgetCookies(page: Page, name?: string): Promise<void> {
  await page.goto('about:blank')
  await page.context().clearCookies(name === undefined ? {} : { name })
}
