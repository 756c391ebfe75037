import { createFileRoute } from '@tanstack/react-router'
import { DevicePage } from '../features/devices/device-page.tsx'
import { deviceOptions } from '../features/devices/devices-options.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/devices/$deviceId')({
  beforeLoad: ({ context: { me } }) => requirePage(me, 'devices'),
  loader: ({ context: { queryClient }, params: { deviceId } }) => {
    void queryClient.prefetchQuery(deviceOptions(deviceId))
  },
  component: DevicePage,
})
