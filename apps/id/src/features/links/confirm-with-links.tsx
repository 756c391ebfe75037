import { Button, ProviderIcon, SkeletonRows, useLeaving } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { linksQuery } from './queries.ts'
import { useConfirmWithLink } from './use-confirm-with-link.ts'

/** For those who have nothing else to prove themselves with: to the platform, and back to this page. */
export function ConfirmWithLinks() {
  const t = useTranslations('links')
  const query = useQuery(linksQuery())
  const confirm = useConfirmWithLink()
  const leaving = useLeaving(confirm)
  const usable = query.data?.links.filter(({ provider }) => provider.isEnabled) ?? []
  if (query.isPending) return <SkeletonRows label={t('loading')} rows={1} />
  return (
    <div className="flex flex-col gap-3 text-sm">
      {query.data && <p className="text-muted">{t(usable.length > 0 ? 'confirmText' : 'confirmNone')}</p>}
      <FormFailure error={confirm.error ?? query.error} />
      {usable.map(({ id, provider, displayName, username }) => (
        <Button
          key={id}
          block
          loading={leaving && confirm.variables?.id === id}
          onClick={() =>
            !leaving && confirm.mutate({ id, returnTo: window.location.pathname + window.location.search })
          }
        >
          <ProviderIcon kind={provider.kind} />
          <span className="truncate">
            {t('confirmWith', { provider: provider.name, name: displayName ?? username ?? provider.name })}
          </span>
        </Button>
      ))}
    </div>
  )
}
