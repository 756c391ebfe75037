import { createFileRoute } from '@tanstack/react-router'
import { providersOptions } from '../features/providers/providers-options.ts'
import { requirePage } from '../features/session/page-access.ts'
import { ownSettingsOptions, settingsOptions } from '../features/settings/settings-options.ts'
import { SettingsPage } from '../features/settings/settings-page.tsx'
import { SettingsSearch } from '../features/settings/settings-search.ts'

export const Route = createFileRoute('/settings')({
  validateSearch: SettingsSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'settings'),
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(settingsOptions)
    void queryClient.prefetchQuery(providersOptions)
    void queryClient.prefetchQuery(ownSettingsOptions)
  },
  component: SettingsPage,
})
