import { createFileRoute } from '@tanstack/react-router'
import { AboutPage } from '../features/about/about-page.tsx'
import { infoQuery } from '../features/account/queries.ts'

export const Route = createFileRoute('/_app/about')({
  staticData: { title: 'about' },
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(infoQuery()),
  component: AboutPage,
})
