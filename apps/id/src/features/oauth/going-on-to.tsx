import type { InteractionDetails } from '@heimdall/contracts'
import { Avatar } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { send } from './send.ts'

/** Which app has sent somebody to sign in, by the address of its request; nothing where that is over. */
export function GoingOnTo({ interaction }: { interaction: string }) {
  const t = useTranslations('signIn')
  // Not the details of the page itself: those change with whoever signs in.
  const app = useQuery({
    queryKey: ['going-on-to', interaction],
    queryFn: () => send<InteractionDetails>('GET', `${interaction}/details`),
    retry: false,
  }).data?.app
  if (!app) return null
  return (
    <p className="flex items-center justify-center gap-2 text-sm wrap-anywhere text-muted" role="status">
      <Avatar name={app.name} seed={app.clientId} src={app.logoUrl ?? undefined} size="xs" />
      {t('goingOnTo', { app: app.name })}
    </p>
  )
}
