import { createFileRoute } from '@tanstack/react-router'
import { TripsLayout } from '../features/location/trips/beside/trips-layout.tsx'

export const Route = createFileRoute('/_app/location/trips/_map')({ component: TripsLayout })
