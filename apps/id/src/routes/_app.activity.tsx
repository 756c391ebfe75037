import { createFileRoute } from '@tanstack/react-router'
import { ActivityPage } from '../features/activity/activity-page.tsx'
import { activitySearch } from '../features/activity/activity-search.ts'
import { loadActivity } from '../features/activity/load-activity.ts'

export const Route = createFileRoute('/_app/activity')({
  staticData: { title: 'activity' },
  validateSearch: activitySearch,
  // Not `event`: opening the drawer loads no list.
  loaderDeps: ({ search: { category, status, app } }) => ({ category, status, app }),
  loader: ({ context: { queryClient }, deps }) => loadActivity(queryClient, deps),
  component: Activity,
})

function Activity() {
  return <ActivityPage search={Route.useSearch()} />
}
