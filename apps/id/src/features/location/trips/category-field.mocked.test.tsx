import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test, vi } from 'vitest'
import en from '../../../messages/en.json'
import { CategoryField } from './category-field.tsx'

// It would reach for the server.
vi.mock('./queries.ts', () => ({
  categoriesQuery: () => ({ queryKey: ['categories'], queryFn: () => null }),
}))

function render(value: string | null, categories?: readonly { id: string; name: string }[]) {
  const client = new QueryClient()
  if (categories) client.setQueryData(['categories'], { categories })
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <IntlProvider locale="en" timeZone="UTC" messages={{ trips: en.trips }}>
        <CategoryField value={value} onChange={() => undefined} />
      </IntlProvider>
    </QueryClientProvider>,
  )
}

test('what is chosen stays chosen, also before the list of categories is there', () => {
  expect(render('a')).toContain('<option value="a" selected="">As it is</option>')
  expect(render('a', [{ id: 'a', name: 'Hikes' }])).toContain('<option value="a" selected="">Hikes</option>')
  expect(render('a', [{ id: 'a', name: 'Hikes' }])).not.toContain('As it is')
  expect(render(null)).toContain('<option value="" selected="">None</option>')
})
