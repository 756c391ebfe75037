import { createFileRoute } from '@tanstack/react-router'
import { WatchPage } from '../features/watch/watch-page.tsx'
import { needMemberTexts } from '../lib/locale.ts'

export const Route = createFileRoute('/live/$username')({
  staticData: { title: 'location' },
  beforeLoad: needMemberTexts,
  component: Watch,
})

function Watch() {
  const { username } = Route.useParams()
  return <WatchPage path={`/gps/watch/public/${encodeURIComponent(username)}`} />
}
