import type { InteractionDetails } from '@heimdall/contracts'
import { type Answer, call } from '../http-client.ts'

/** As the tests' servers are told: what browsers see, whatever port they really have. */
export const issuer = 'http://localhost:3000'

/** A browser, as far as the provider needs one: it keeps cookies by path and follows redirects within Heimdall. */
export interface TestBrowser {
  cookies: Map<string, { value: string; path: string }>
  get(address: string, headers?: Record<string, string>): Promise<Answer>
  post(address: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** Follows until it leaves Heimdall, or stands before one of its pages; answers the address. */
  follow(address: string): Promise<string>
  details(page: string): Promise<InteractionDetails>
  /** Says yes to whatever is asked, until it is back at the app; answers the address there. */
  agree(page: string): Promise<string>
}

export function openBrowser(server: { url: string }, sessionCookie?: string): TestBrowser {
  const cookies: TestBrowser['cookies'] = new Map()
  if (sessionCookie !== undefined) {
    const [name = '', value = ''] = sessionCookie.split('=')
    cookies.set(`${name} /`, { value, path: '/' })
  }
  const cookieFor = (path: string) =>
    [...cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .sort(([, a], [, b]) => b.path.length - a.path.length)
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`)
      .join('; ')

  async function send(method: string, address: string, body: unknown, headers: Record<string, string>) {
    const { pathname, search } = new URL(address, issuer)
    const answer = await call(server, `${method} ${pathname}${search}`, {
      cookie: cookieFor(pathname),
      headers,
      ...(body === undefined ? {} : { body }),
    })
    for (const text of answer.headers['set-cookie'] ?? []) keep(text)
    return answer
  }
  function keep(text: string) {
    const [pair = '', ...attributes] = text.split(';').map((part) => part.trim())
    const [name = '', value = ''] = pair.split('=')
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/'
    const isGone =
      value === '' || attributes.some((attribute) => /^expires=Thu, 01 Jan 1970/i.test(attribute))
    if (isGone) cookies.delete(`${name} ${path}`)
    else cookies.set(`${name} ${path}`, { value, path })
  }

  const browser: TestBrowser = {
    cookies,
    get: (address, headers = { accept: 'text/html' }) => send('GET', address, undefined, headers),
    post: (address, body = {}, headers = {}) => send('POST', address, body, headers),
    async follow(address) {
      let next = new URL(address, issuer)
      for (let steps = 0; steps < 10; steps++) {
        if (next.origin !== issuer || isPage(next.pathname)) return next.href
        const answer = await browser.get(next.href)
        if (answer.headers.location === undefined) return sentByForm(answer.text) ?? next.href
        next = new URL(answer.headers.location, next)
      }
      throw new Error(`Too many redirects: ${next}`)
    },
    async details(page) {
      const answer = await browser.get(`${new URL(page, issuer).pathname}/details`, {})
      if (answer.status !== 200) throw new Error(`No details: ${answer.status} ${answer.text}`)
      // As the server has made it; the contract is checked by a test of its own.
      return answer.json as InteractionDetails
    },
    async agree(page) {
      let at = page
      while (at.startsWith(`${issuer}/interaction/`)) {
        const { prompt } = await browser.details(at)
        const answer = await browser.post(`${new URL(at).pathname}/${prompt}`)
        if (answer.status !== 200) throw new Error(`${prompt}: ${answer.status} ${answer.text}`)
        at = await browser.follow((answer.json as { redirectTo: string }).redirectTo)
      }
      return at
    },
  }
  return browser
}

/** A form that posts itself (OAuth 2.0 Form Post Response Mode), as an address that holds what it sends. */
function sentByForm(page: string): string | null {
  const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1]
  if (action === undefined) return null
  const address = new URL(plain(action), issuer)
  for (const [, name = '', value = ''] of page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g))
    address.searchParams.set(name, plain(value))
  return address.href
}

const plain = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

const isPage = (path: string) => /^\/(interaction\/|device$|sign-in|sign-out|authorization-error)/.test(path)
