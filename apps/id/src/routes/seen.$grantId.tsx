import { createFileRoute } from '@tanstack/react-router'
import { WatchPage } from '../features/watch/watch-page.tsx'
import { needMemberTexts } from '../lib/locale.ts'

export const Route = createFileRoute('/seen/$grantId')({
  staticData: { title: 'location' },
  beforeLoad: needMemberTexts,
  component: Watch,
})

function Watch() {
  const { grantId } = Route.useParams()
  return <WatchPage path={`/gps/watch/grant/${encodeURIComponent(grantId)}`} />
}
