import { createFileRoute } from '@tanstack/react-router'
import { FilesPage } from '../features/location/trips/files/files-page.tsx'

export const Route = createFileRoute('/_app/location/trips/files')({
  component: FilesPage,
})
