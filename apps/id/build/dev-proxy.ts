import type { IncomingMessage } from 'node:http'
import type { ProxyOptions } from 'vite'

const server = `http://localhost:${process.env.PORT || 3000}`
/** What Vite itself serves: its own modules, and ours as they stand. */
const modules = '@|src/|node_modules/|index\\.html'
/** Pages that the server makes. Browsers ask for them as they do for those of this app. */
const serverPages =
  /^\/(auth|docs|oidc|shared|v1)(\/|$)|^\/interaction\/[^/]+\/|^\/overlay\/[^/]+(\/(?!map)|$)/

/** While developing, everything that is neither a page nor a module of this app belongs to the server, or to the admin app. */
export const devProxy: Record<string, ProxyOptions> = {
  '/admin': { target: 'http://localhost:3001' },
  '/trpc': { target: server, ws: true },
  [`^/(?!${modules})`]: {
    target: server,
    bypass: (request) => (isOwnPage(request) ? request.url : undefined),
  },
}

const isOwnPage = ({ headers, url = '/' }: IncomingMessage): boolean =>
  headers.accept?.includes('text/html') === true && !serverPages.test(url)
