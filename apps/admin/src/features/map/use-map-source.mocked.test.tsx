import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { useMapSource } from './use-map-source.ts'

const server = vi.hoisted((): { fail: (failure: unknown) => void; signIn: () => void } => ({
  fail: () => undefined,
  signIn: () => undefined,
}))
// They would reach for the server, and for the browser.
vi.mock('../../lib/trpc.ts', () => ({
  trpcClient: {
    devices: {
      follow: {
        subscribe(_: unknown, { onError }: { onError: (failure: unknown) => void }) {
          server.fail = onError
        },
      },
    },
  },
}))
vi.mock('../../lib/sign-in.ts', () => ({ goToSignIn: () => server.signIn() }))
vi.mock('./map-options.ts', () => ({ snapshotOptions: { queryKey: ['snapshot'], queryFn: () => null } }))

/** What the map is told when its stream ends by this. */
function endBy(code: string | null) {
  const client = new QueryClient()
  client.setQueryData(['snapshot'], { devices: [], lastEventId: 'place' })
  let source: ReturnType<typeof useMapSource>['source']
  function Page() {
    source = useMapSource().source
    return null
  }
  renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>,
  )
  const told: string[] = []
  server.signIn = () => told.push('sign in')
  source?.follow('place', {
    onNews: () => undefined,
    onState: (state) => told.push(state),
    onEnd: () => told.push('ended'),
    onLost: () => told.push('lost'),
  })
  server.fail(code === null ? new Error('away') : { data: { code, issues: [] } })
  return { told, source, isReadAnew: () => client.getQueryState(['snapshot'])?.isInvalidated }
}

test('who was away for longer than anything is kept reads all anew; other ends are tried again, or for good', () => {
  const { told, source, isReadAnew } = endBy('GONE')
  expect(told).toEqual(['lost'])
  source?.onLost()
  expect(isReadAnew()).toBe(true)
  expect(endBy(null).told).toEqual(['ended'])
  expect(endBy('FORBIDDEN').told).toEqual(['offline'])
  expect(endBy('UNAUTHORIZED').told).toContain('sign in')
})
