import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

export interface BarrierOptions {
  /** The part of the page to look at, as a selector. */
  part?: string
  /** All that axe has, unless some are named. */
  rules?: readonly string[]
}

/**
 * What axe finds on the page as it is, each as "rule: element". It is given to a page once, however often the page is looked at, and
 * answers violations alone: both are a good part of its work. Frames are not looked into, so there may be none.
 */
export async function barriersOn(
  page: Page,
  { part = 'html', rules }: BarrierOptions = {},
): Promise<string[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has a frame, into which nobody would look`)
  // What is about to be replaced is dimmed, and nobody needs to read it.
  await expect(page.locator(':not(button)[aria-busy=true], [data-stale]')).toHaveCount(0)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  await page.evaluate(movementOver)
  return page.evaluate(findBarriers, { part, rules: rules && [...rules] })
}

/**
 * Halfway through a transition, or while a page fades in, no contrast is right, and a map without a graphics card paints few frames.
 * What moves for good, such as a place held for what comes, has no end to wait for. Runs in the page.
 */
async function movementOver(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await frame()
  await frame()
  const moving = document
    .getAnimations()
    .filter(
      ({ playState, effect }) =>
        playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
    )
  await Promise.allSettled(moving.map(({ finished }) => finished))
  await frame()
}

/** Runs in the page. */
async function findBarriers({ part, rules }: { part: string; rules?: string[] | undefined }) {
  // What the source of axe leaves behind.
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
  const { violations } = await axe.run(
    { include: [part] },
    { resultTypes: ['violations'], ...(rules && { runOnly: rules }) },
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
