import { createFileRoute } from '@tanstack/react-router'
import { DevicesPage } from '../features/location/devices/devices-page.tsx'
import { devicesQuery } from '../features/location/devices/queries.ts'

export const Route = createFileRoute('/_app/location/devices')({
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(devicesQuery()),
  component: DevicesPage,
})
