import { Badge, Button, SkeletonRows, useToast } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Fingerprint, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { hasPasskeys } from '../../lib/web-authn.ts'
import { SectionCard } from '../security/section-card.tsx'
import { PasskeyItem } from './passkey-item.tsx'
import { passkeysQuery } from './queries.ts'
import { useAddPasskey } from './use-add-passkey.ts'

/** One's passkeys, on the security page. */
export function PasskeysSection() {
  const t = useTranslations('passkeys')
  const { toast } = useToast()
  const query = useQuery(passkeysQuery())
  const add = useAddPasskey()
  const own = query.data?.passkeys ?? []

  function start() {
    add.mutate(undefined, {
      onSuccess: ({ name }) =>
        toast({ tone: 'success', title: t('addedToast', { name }), description: t('addedToastText') }),
    })
  }
  return (
    <SectionCard
      icon={<Fingerprint />}
      title={t('title')}
      status={own.length > 0 && <Badge tone="success">{t('on')}</Badge>}
      text={hasPasskeys() ? t('text') : t('unsupported')}
      actions={
        hasPasskeys() && (
          <Button loading={add.isPending} onClick={start}>
            <Plus aria-hidden="true" />
            {t('add')}
          </Button>
        )
      }
    >
      {add.isError && (
        <div className="px-5 pb-4">
          <FormFailure error={add.error} />
        </div>
      )}
      {query.isPending && <SkeletonRows label={t('loading')} rows={1} avatar />}
      {query.isError && query.data === undefined && (
        <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
      )}
      {own.length > 0 && (
        <ul className="divide-y divide-line border-t border-line">
          {own.map((passkey) => (
            <PasskeyItem key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
    </SectionCard>
  )
}
