import type { Page } from '@playwright/test'
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
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(findBarriers, { part, rules: rules && [...rules] })
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
