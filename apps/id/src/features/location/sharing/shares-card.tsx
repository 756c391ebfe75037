import type { Share } from '@heimdall/contracts'
import { Button, formatExact } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ListCard } from './list-card.tsx'
import { NamedRow } from './named-row.tsx'
import { NewShare } from './new-share.tsx'
import { sharesQuery } from './queries.ts'
import { ShareDialog } from './share-dialog.tsx'
import { useAudienceText } from './use-audience-text.ts'
import { useSharingChanges } from './use-sharing-changes.ts'

export function SharesCard() {
  const t = useTranslations('location.sharing.shares')
  const query = useQuery(sharesQuery())
  const [open, setOpen] = useState(false)
  return (
    <ListCard<Share>
      title={t('title')}
      description={t('text')}
      empty={t('empty')}
      query={{ ...query, data: query.data?.shares }}
      footer={
        <>
          <Button className="self-start" onClick={() => setOpen(true)}>
            {t('add')}
          </Button>
          {open && <NewShare onClose={() => setOpen(false)} />}
        </>
      }
    >
      {(share) => <ShareRow key={share.id} share={share} />}
    </ListCard>
  )
}

function ShareRow({ share }: { share: Share }) {
  const t = useTranslations('location.sharing.shares')
  const locale = useLocale()
  const audienceText = useAudienceText()
  const { deleteShare } = useSharingChanges()
  const [isEdited, setIsEdited] = useState(false)
  const { mutate, ...state } = deleteShare
  const remove = {
    ...state,
    mutate: (options: { onSuccess: () => void }) => mutate({ id: share.id }, options),
  }
  return (
    <NamedRow
      name={share.name}
      consequence={t('deleteText')}
      onEdit={() => setIsEdited(true)}
      remove={remove}
    >
      <p>{audienceText(t('who'), share)}</p>
      <p>
        {[
          t('views', { count: share.viewCount }),
          ...(share.deviceIds ? [t('devices', { count: share.deviceIds.length })] : []),
          ...(share.hasPassword ? [t('locked')] : []),
          ...(share.expiresAt === null
            ? []
            : [t('until', { time: formatExact(Date.parse(share.expiresAt), locale) })]),
        ].join(' · ')}
      </p>
      {isEdited && <ShareDialog share={share} onClose={() => setIsEdited(false)} />}
    </NamedRow>
  )
}
