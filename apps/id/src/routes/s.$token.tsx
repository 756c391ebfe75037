import { createFileRoute } from '@tanstack/react-router'
import { WatchPage } from '../features/watch/watch-page.tsx'
import { needMemberTexts } from '../lib/locale.ts'

export const Route = createFileRoute('/s/$token')({
  staticData: { title: 'location' },
  beforeLoad: needMemberTexts,
  component: Watch,
})

function Watch() {
  const { token } = Route.useParams()
  return <WatchPage path={`/gps/watch/link/${encodeURIComponent(token)}`} />
}
