import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from '@heimdall/db/testing/free-port'
import { chromium } from '@playwright/test'
import { browserFlags, chromiumPath } from '../open-browser.ts'

export interface OpenChromium {
  /** Of its debugging protocol. */
  port: number
  /** For every page that is opened from then on. */
  setCookie(url: string, cookie: string): Promise<void>
  /** Opens an address and closes it again; where it led to. */
  follow(url: string): Promise<string>
  close(): Promise<void>
}

/** Chromium by itself: one that Playwright has started emulates a screen and colours of its own in Lighthouse's pages. */
export async function openChromium(folder: string): Promise<OpenChromium> {
  const port = await freePort()
  const child = spawn(
    chromiumPath() ?? chromium.executablePath(),
    [
      ...browserFlags,
      '--headless',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${join(folder, 'chromium')}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  )
  const address = `http://127.0.0.1:${port}`
  await answers(`${address}/json/version`, child)
  return {
    port,
    async setCookie(url, cookie) {
      const [name = '', value = ''] = cookie.split('=')
      const browser = await chromium.connectOverCDP(address)
      await browser.contexts()[0]?.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }])
      // Ends the connection only.
      await browser.close()
    },
    async follow(url) {
      const browser = await chromium.connectOverCDP(address)
      const page = await browser.contexts()[0]?.newPage()
      await page?.goto(url)
      const reached = page?.url() ?? url
      await page?.close()
      await browser.close()
      return reached
    },
    async close() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadlineMs = performance.now() + 30_000
  while (performance.now() < deadlineMs && child.exitCode === null) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Chromium did not start')
}
