import { defineConfig, devices } from '@playwright/test'

/** A Chromium that the caller has found; without it Playwright's own. */
const executablePath = process.env.CHROMIUM_PATH

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  // Each worker runs a Heimdall of its own; more would starve each other on two cores.
  workers: 2,
  // Patience with a machine that is busy; what has to be quick is measured in bench/.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // A film of every test would take a good part of the two cores, and so would each page as it was before and after each
    // step. What was done, asked, answered and logged stays; `--trace retain-on-failure` keeps the rest too.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // No sandbox as root, no graphics card, and no talk with the browser's maker.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
