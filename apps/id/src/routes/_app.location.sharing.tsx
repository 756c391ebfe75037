import { createFileRoute } from '@tanstack/react-router'
import { sharingQuery } from '../features/location/sharing/queries.ts'
import { SharingPage } from '../features/location/sharing/sharing-page.tsx'

export const Route = createFileRoute('/_app/location/sharing')({
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(sharingQuery()),
  component: SharingPage,
})
