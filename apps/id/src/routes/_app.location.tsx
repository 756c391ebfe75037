import { createFileRoute } from '@tanstack/react-router'
import { LocationLayout } from '../features/location/location-layout.tsx'

export const Route = createFileRoute('/_app/location')({
  staticData: { title: 'location' },
  component: LocationLayout,
})
