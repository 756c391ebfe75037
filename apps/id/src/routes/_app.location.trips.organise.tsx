import { createFileRoute } from '@tanstack/react-router'
import { OrganisePage } from '../features/location/trips/organise/organise-page.tsx'

export const Route = createFileRoute('/_app/location/trips/organise')({
  component: OrganisePage,
})
