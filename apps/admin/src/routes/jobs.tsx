import { createFileRoute } from '@tanstack/react-router'
import { jobsOptions } from '../features/jobs/jobs-options.ts'
import { JobsPage } from '../features/jobs/jobs-page.tsx'
import { JobsSearch } from '../features/jobs/jobs-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/jobs')({
  validateSearch: JobsSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'jobs'),
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(jobsOptions)
  },
  component: JobsPage,
})
