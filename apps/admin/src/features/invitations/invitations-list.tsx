import type { Invitation } from '@heimdall/contracts'
import { Button, Card, cx, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { MailPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Pager } from '../../components/pager.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { InvitationRow } from './invitation-row.tsx'
import { invitationsOptions, invitationsPerPage } from './invitations-options.ts'
import type { InvitationTab } from './invitations-search.ts'
import { RevokeInvitationDialog } from './revoke-invitation-dialog.tsx'

export type InvitationsListProps = {
  state: InvitationTab
  page: number
  onPage: (page: number | undefined) => void
  onInvite: () => void
}

export function InvitationsList({ state, page, onPage, onInvite }: InvitationsListProps) {
  const t = useTranslations('invitations')
  const [revoking, setRevoking] = useState<Invitation>()
  const { data, error, isPending, isFetching, isPlaceholderData, refetch } = useQuery(
    invitationsOptions({ state, page }),
  )
  return (
    <>
      <Card className="overflow-hidden">
        {isPending ? (
          <SkeletonRows label={t('loading')} rows={6} />
        ) : data === undefined ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : data.invitations.length === 0 ? (
          <EmptyState
            icon={<MailPlus />}
            title={t('empty.title')}
            description={t('empty.description')}
            action={<Button onClick={onInvite}>{t('invite')}</Button>}
          />
        ) : (
          <ul
            aria-busy={isPlaceholderData}
            className={cx('divide-y divide-line transition-opacity', isPlaceholderData && 'opacity-60')}
          >
            {data.invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} onRevoke={setRevoking} />
            ))}
          </ul>
        )}
      </Card>
      {data && <Pager page={page} limit={invitationsPerPage} total={data.total} onPage={onPage} />}
      <RevokeInvitationDialog invitation={revoking} onClose={() => setRevoking(undefined)} />
    </>
  )
}
