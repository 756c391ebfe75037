import { createFileRoute } from '@tanstack/react-router'
import { FilesPage } from '../features/location/trips/files/files-page.tsx'
import { importsQuery } from '../features/location/trips/queries.ts'

export const Route = createFileRoute('/_app/location/trips/files')({
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(importsQuery()),
  component: FilesPage,
})
