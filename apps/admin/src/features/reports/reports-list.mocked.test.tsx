import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test, vi } from 'vitest'
import en from '../../messages/en.json'
import { ReportsList } from './reports-list.tsx'

type Page = { reports: { id: string }[]; total: number }
const before = vi.hoisted((): { page: Page | undefined } => ({ page: undefined }))
// The one would reach for the server, the other for the router.
vi.mock('./reports-options.ts', () => ({
  reportsPerPage: 25,
  reportsOptions: () => ({
    queryKey: ['reports'],
    queryFn: () => null,
    placeholderData: before.page,
    // What has failed is drawn as it is.
    retryOnMount: false,
  }),
}))
vi.mock('./report-row.tsx', () => ({
  ReportRow: ({ report }: { report: { id: string } }) => <li>{report.id}</li>,
}))

const page: Page = { reports: [{ id: 'first report' }], total: 1 }

function render(state: object) {
  const client = new QueryClient()
  client
    .getQueryCache()
    .build(client, { queryKey: ['reports'] })
    .setState(state)
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <IntlProvider locale="en" timeZone="UTC" messages={en}>
        <ReportsList tab="all" page={1} onPage={() => undefined} />
      </IntlProvider>
    </QueryClientProvider>,
  )
}

test('the rows stay when asking again fails; without any there is what went wrong', () => {
  before.page = undefined
  const failed = { status: 'error', error: new Error('away') }
  expect(render({ ...failed, data: page })).toContain('first report')
  expect(render({ ...failed, data: page })).not.toContain(en.reports.failed)
  expect(render(failed)).toContain(en.reports.failed)
})

test('the page before stands for the next one until it is there, and says that it does', () => {
  before.page = page
  const waiting = render({})
  expect(waiting).toContain('first report')
  expect(waiting).toContain('aria-busy="true"')
  expect(render({ status: 'success', data: page })).toContain('aria-busy="false"')
})
