import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { useMapSource } from './use-map-source.ts'

const server = vi.hoisted((): { fail: (failure: unknown) => void } => ({ fail: () => undefined }))
// They would reach for the server.
vi.mock('../../../lib/trpc.ts', () => ({
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
vi.mock('./queries.ts', () => ({ snapshotQuery: () => ({ queryKey: ['snapshot'], queryFn: () => null }) }))

/** What the map is told when its stream ends by this. */
function endBy(code: string | null) {
  const client = new QueryClient()
  client.setQueryData(['snapshot'], { devices: [], lastEventId: 'place' })
  let source: ReturnType<typeof useMapSource>
  function Page() {
    source = useMapSource()
    return null
  }
  renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>,
  )
  const told: string[] = []
  source?.follow('place', {
    onNews: () => undefined,
    onState: (state) => told.push(state),
    onEnd: () => told.push('ended'),
    onLost: () => told.push('lost'),
  })
  const error = { code: -32_000, message: '', data: { code } }
  server.fail(code === null ? new Error('away') : TRPCClientError.from({ error }))
  return { told, source, isReadAnew: () => client.getQueryState(['snapshot'])?.isInvalidated }
}

test('who was away for longer than anything is kept reads all anew; other ends are tried again, or for good', () => {
  const { told, source, isReadAnew } = endBy('GONE')
  expect(told).toEqual(['lost'])
  source?.onLost()
  expect(isReadAnew()).toBe(true)
  expect(endBy(null).told).toEqual(['ended'])
  expect(endBy('FORBIDDEN').told).toEqual(['offline'])
})
