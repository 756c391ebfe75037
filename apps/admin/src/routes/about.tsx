import { createFileRoute } from '@tanstack/react-router'
import { AboutPage } from '../features/about/about-page.tsx'
import { infoOptions } from '../features/about/info-options.ts'

export const Route = createFileRoute('/about')({
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(infoOptions)
  },
  component: AboutPage,
})
