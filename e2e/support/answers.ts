import { expect, type Page, type Request } from '@playwright/test'

/** What a page waits for: code, and data that is asked for. Streams stay open, and tiles of maps come when they come. */
const isAwaited = (request: Request) =>
  request.resourceType() === 'script' ||
  (['fetch', 'xhr'].includes(request.resourceType()) &&
    /^\/(trpc|v1)\//.test(new URL(request.url()).pathname))

/**
 * Counts what pages wait for, from now on. `arrived` ends when a page has its heading, all that it asked for, and has drawn it: one
 * that waits for nothing twice, a few frames apart, since an answer may lead to the next question.
 */
export function watchAnswers(page: Page): { arrived(): Promise<void> } {
  const open = new Set<Request>()
  page.on('request', (request) => isAwaited(request) && open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  const waiting = async () => open.size + (await page.locator('[aria-busy=true]').count())
  return {
    async arrived() {
      // Not by its role: a dialog hides it from those who hear the page.
      await expect(page.locator('main h1').first()).toBeAttached()
      await expect
        .poll(async () => {
          const before = await waiting()
          await page.evaluate(threeFrames)
          return before + (await waiting())
        })
        .toBe(0)
    },
  }
}

async function threeFrames(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((next) => requestAnimationFrame(next))
}
