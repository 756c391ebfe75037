import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** With WebGL, also where there is no graphics card. */
export const browserFlags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
]

/** The machine's own; undefined: what Playwright has installed. */
export const chromiumPath = () => process.env.CHROMIUM_PATH ?? usual.find((path) => existsSync(path))

/** Chromium with WebGL, also where there is no graphics card. */
export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: browserFlags })
}
