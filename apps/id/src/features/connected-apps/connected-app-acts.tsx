import type { ConnectedApp } from '@heimdall/contracts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { TextLink } from '../../components/text-link.tsx'
import { useLast } from '../../lib/use-last.ts'
import { AppActsDialog } from '../app-acts/app-acts-dialog.tsx'
import { connectedAppActsQuery } from './queries.ts'

export interface ConnectedAppActsProps {
  /** Undefined closes it. */
  app: ConnectedApp | undefined
  onClose: () => void
}

/** What an app did in one's own name. */
export function ConnectedAppActs({ app, onClose }: ConnectedAppActsProps) {
  const t = useTranslations('appActs')
  const shown = useLast(app)
  const query = useQuery(connectedAppActsQuery(shown?.id))
  return (
    <AppActsDialog
      open={app !== undefined}
      app={shown?.name}
      description={t('mine')}
      query={query}
      onClose={onClose}
    >
      {shown && (
        <p className="mt-5 text-sm">
          <TextLink>
            <Link to="/activity" search={{ app: shown.clientId }}>
              {t('each')}
            </Link>
          </TextLink>
        </p>
      )}
    </AppActsDialog>
  )
}
