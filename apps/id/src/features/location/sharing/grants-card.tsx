import type { Grant } from '@heimdall/contracts'
import { Button } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { GrantDialog } from './grant-dialog.tsx'
import { ListCard } from './list-card.tsx'
import { NamedRow } from './named-row.tsx'
import { NewGrant } from './new-grant.tsx'
import { grantsQuery } from './queries.ts'
import { useAudienceText } from './use-audience-text.ts'
import { useGrantTexts } from './use-grant-texts.ts'
import { useSharingChanges } from './use-sharing-changes.ts'

export function GrantsCard() {
  const t = useTranslations('location.sharing.grants')
  const query = useQuery(grantsQuery())
  const [isOpen, setIsOpen] = useState(false)
  return (
    <ListCard<Grant>
      title={t('title')}
      description={t('text')}
      empty={t('empty')}
      query={{ ...query, data: query.data?.grants }}
      footer={
        <>
          <Button className="self-start" onClick={() => setIsOpen(true)}>
            {t('new')}
          </Button>
          {isOpen && <NewGrant onClose={() => setIsOpen(false)} />}
        </>
      }
    >
      {(grant) => <GrantRow key={grant.id} grant={grant} />}
    </ListCard>
  )
}

function GrantRow({ grant }: { grant: Grant }) {
  const t = useTranslations('location.sharing.grants')
  const audienceText = useAudienceText()
  const { deleteGrant } = useSharingChanges()
  const [isEdited, setIsEdited] = useState(false)
  const { mutate, ...state } = deleteGrant
  const remove = {
    ...state,
    mutate: (options: { onSuccess: () => void }) => mutate({ id: grant.id }, options),
  }
  const { who, sees } = useGrantTexts()(grant.to)
  return (
    <NamedRow name={who} consequence={t('deleteText')} onEdit={() => setIsEdited(true)} remove={remove}>
      {audienceText(sees, grant)}
      {grant.deviceIds && <p>{t('devices', { count: grant.deviceIds.length })}</p>}
      {isEdited && <GrantDialog grant={grant} onClose={() => setIsEdited(false)} />}
    </NamedRow>
  )
}
