import { createFileRoute } from '@tanstack/react-router'
import { NewPlacePage } from '../features/location/places/new-place-page.tsx'

export const Route = createFileRoute('/_app/location/places/new')({
  component: NewPlacePage,
})
