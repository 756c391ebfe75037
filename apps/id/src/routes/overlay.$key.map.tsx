import { createFileRoute } from '@tanstack/react-router'
import { OverlayMap } from '../features/watch/overlay-map.tsx'
import { needMemberTexts } from '../lib/locale.ts'

export const Route = createFileRoute('/overlay/$key/map')({
  staticData: { title: 'location' },
  beforeLoad: needMemberTexts,
  component: Overlay,
})

function Overlay() {
  const { key } = Route.useParams()
  return <OverlayMap path={`/gps/watch/overlay/${encodeURIComponent(key)}`} />
}
