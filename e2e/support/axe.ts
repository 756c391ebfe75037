import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { motionOver } from './motion-over.ts'

declare global {
  interface Window {
    /** Once its script has been read. */
    axe: typeof axe
  }
}

const script = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong with the page once nothing moves, as `rule: element …`; with all its rules if none are named. It is read into a
 * document once, and tells violations alone: to read it for each look, and to describe all that passed, is most of its work.
 */
export async function findBarriers(page: Page, part = 'html', rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await script)
  await page.evaluate(motionOver)
  return page.evaluate(
    async ({ part, rules }) => {
      const { violations } = await window.axe.run(part, {
        resultTypes: ['violations'],
        ...(rules && { runOnly: [...rules] }),
      })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    },
    { part, rules },
  )
}
