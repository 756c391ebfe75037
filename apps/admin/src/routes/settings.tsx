import { createFileRoute } from '@tanstack/react-router'
import { requirePage } from '../features/session/page-access.ts'
import { settingsOptions } from '../features/settings/settings-options.ts'
import { SettingsPage } from '../features/settings/settings-page.tsx'

export const Route = createFileRoute('/settings')({
  beforeLoad: ({ context: { me } }) => requirePage(me, 'settings'),
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(settingsOptions)
  },
  component: SettingsPage,
})
