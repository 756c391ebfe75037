import { createFileRoute } from '@tanstack/react-router'
import { NewGeofencePage } from '../features/geofences/new-geofence-page.tsx'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/geofences/new')({
  beforeLoad: ({ context: { me } }) => requirePage(me, 'newGeofence'),
  component: NewGeofencePage,
})
