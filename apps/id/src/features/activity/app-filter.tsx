import { Button } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { connectedAppsQuery } from '../connected-apps/queries.ts'

export interface AppFilterProps {
  clientId: string
  onClear: () => void
}

/** Only a link from a connected app narrows to one; here it can be taken back. */
export function AppFilter({ clientId, onClear }: AppFilterProps) {
  const t = useTranslations('activity')
  const { data } = useQuery(connectedAppsQuery())
  // Not the id meanwhile, which says nothing to anybody.
  const app = data ? (data.apps.find((known) => known.clientId === clientId)?.name ?? clientId) : '…'
  return (
    <Button aria-label={t('clearApp', { app })} onClick={onClear} className="max-w-full">
      <span className="truncate">{t('ofApp', { app })}</span>
      <X aria-hidden="true" />
    </Button>
  )
}
