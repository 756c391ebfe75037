import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { LogIn } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useCan } from '../session/use-me.ts'
import { EditableListCard } from '../settings/editable-list-card.tsx'
import { ProviderDialog } from './provider-dialog.tsx'
import { ProviderRow } from './provider-row.tsx'
import { providersOptions } from './providers-options.ts'

const route = getRouteApi('/settings')

/** The platforms that people can sign in with. */
export function ProvidersCard() {
  const t = useTranslations('providers')
  const mayWrite = useCan('setting:write')
  const { provider: shown } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(providersOptions)
  const { data } = query
  const show = (provider: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, provider }), resetScroll: false })
  const edited = shown === 'new' ? 'new' : data?.providers.find(({ id }) => id === shown)
  return (
    <EditableListCard
      t={t}
      icon={<LogIn />}
      query={query}
      isEmpty={data?.providers.length === 0}
      onAdd={mayWrite ? () => show('new') : undefined}
      rows={data?.providers.map((provider) => (
        <ProviderRow
          key={provider.id}
          provider={provider}
          readOnly={!mayWrite}
          onEdit={() => show(provider.id)}
        />
      ))}
      dialog={mayWrite && <ProviderDialog shown={edited} onClose={() => show(undefined)} />}
    />
  )
}
