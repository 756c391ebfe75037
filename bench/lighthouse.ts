import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type HeimdallProcess, newDataDir, startHeimdall } from './heimdall-process.ts'
import { type OpenChromium, openChromium } from './lighthouse/open-chromium.ts'
import { type Device, type Looked, runLighthouse } from './lighthouse/run-lighthouse.ts'
import { median, type Report } from './result.ts'

const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
/** Only pages whose address has this in it: all of them take a quarter of an hour. */
const only = process.env.BENCH_PAGES ?? ''
const root = fileURLToPath(new URL('..', import.meta.url))

const guestPages = ['/sign-in', '/register', '/forgot-password']
const memberPages = [
  '/',
  '/activity',
  '/profile',
  '/security',
  '/sessions',
  '/links',
  '/connected-apps',
  '/api-keys',
  '/apps',
  '/location/map',
  '/location/devices',
  '/location/trips',
  '/location/places',
  '/location/sharing',
  '/reports',
  '/privacy',
]
const adminPages = [
  '',
  '/audit',
  '/reports',
  '/users',
  '/roles',
  '/api-keys',
  '/apps',
  '/map',
  '/trips',
  '/geofences',
  '/devices',
  '/files',
  '/integrations',
  '/webhooks',
  '/settings',
  '/jobs',
  '/mail',
].map((path) => `/admin${path}`)

/**
 * Both apps as Lighthouse sees them: the ID app on its phone, the admin app on its desktop, among the people and events of the demo. Each
 * figure is the median of the rounds; for accessibility and best practices the worst counts, and what failed is named.
 */
export async function lighthouse(): Promise<Report> {
  if (!existsSync(`${root}apps/id/dist/index.html`))
    throw new Error('The apps are not built: run npm start once')
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  let browser: OpenChromium | null = null
  try {
    // What providers of sign-ins and consent lead back to.
    const url = heimdall.url.replace('127.0.0.1', 'localhost')
    await fillWithDemo(heimdall)
    const cookie = await heimdall.signIn('watcher')
    await heimdall.cli('role', 'assign', '--user', 'watcher@example.org', '--role', 'super_admin')
    browser = await openChromium(dataDir)
    const report: Report = []
    const look = async (label: string, address: string, device: Device) => {
      if (!label.includes(only)) return
      const seen: Looked[] = []
      for (let round = 0; round < rounds; round++)
        seen.push(await runLighthouse(address, device, browser?.port ?? 0, dataDir))
      report.push([`${label}, ${device}`, inWords(seen)])
    }
    for (const path of guestPages) await look(path, `${url}${path}`, 'phone')
    await browser.setCookie(url, cookie)
    await look('consent', await browser.follow(`${url}${await addressOfConsent(heimdall)}`), 'phone')
    for (const path of memberPages) await look(path, `${url}${path}`, 'phone')
    for (const path of adminPages) await look(path, `${url}${path}`, 'desktop')
    return report
  } finally {
    await browser?.close()
    await heimdall.stop()
    await remove()
  }
}

async function fillWithDemo({ url, dataDir }: HeimdallProcess): Promise<void> {
  const args = ['apps/server/src/demo/main.ts', '--once', '--url', url, '--history', '1000', '--hours', '1']
  await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    env: { ...process.env, HEIMDALL_DATA_DIR: dataDir },
  })
}

/** Where an app sends people to; nobody ever answers there. */
async function addressOfConsent({ cli }: HeimdallProcess): Promise<string> {
  const redirectUri = 'http://127.0.0.1:9/callback'
  const scopes = ['openid', 'profile', 'email'].flatMap((scope) => ['--scope', scope])
  const app = await cli('app', 'create', '--name', 'Song requests', '--redirect-uri', redirectUri, ...scopes)
  const query = new URLSearchParams({
    client_id: String(app.clientId),
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile email',
    // RFC 7636, appendix B.
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  })
  return `/oidc/auth?${query}`
}

function inWords(seen: readonly Looked[]): string {
  const middle = (of: (one: Looked) => number) => median(seen.map(of))
  const worst = (of: (one: Looked) => number) => Math.min(...seen.map(of))
  const failed = [...new Set(seen.flatMap((one) => one.failed))]
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`
  return [
    `${middle((one) => one.performance)} ${worst((one) => one.accessibility)} ${worst((one) => one.bestPractices)}`,
    `FCP ${seconds(middle((one) => one.fcpMs))}`,
    `LCP ${seconds(middle((one) => one.lcpMs))}`,
    `TBT ${middle((one) => one.tbtMs).toFixed(0)} ms`,
    `CLS ${middle((one) => one.cls).toFixed(3)}`,
    ...(failed.length > 0 ? [`failed: ${failed.join(', ')}`] : []),
  ].join(', ')
}
