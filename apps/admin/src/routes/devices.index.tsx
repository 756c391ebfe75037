import { createFileRoute } from '@tanstack/react-router'
import { devicesOptions } from '../features/devices/devices-options.ts'
import { DevicesPage } from '../features/devices/devices-page.tsx'
import { DevicesSearch } from '../features/devices/devices-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/devices/')({
  validateSearch: DevicesSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'devices'),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchQuery(devicesOptions(deps))
  },
  component: DevicesPage,
})
