import type { Zone } from '@heimdall/contracts'
import { Button } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ListCard } from './list-card.tsx'
import { NamedRow } from './named-row.tsx'
import { zonesQuery } from './queries.ts'
import { useSharingChanges } from './use-sharing-changes.ts'
import { ZoneDialog } from './zone-dialog.tsx'

export function ZonesCard() {
  const t = useTranslations('location.sharing.zones')
  const query = useQuery(zonesQuery())
  const [isOpen, setIsOpen] = useState(false)
  return (
    <ListCard<Zone>
      title={t('title')}
      description={t('text')}
      empty={t('empty')}
      query={{ ...query, data: query.data?.zones }}
      footer={
        <>
          <Button className="self-start" onClick={() => setIsOpen(true)}>
            {t('add')}
          </Button>
          {isOpen && <ZoneDialog onClose={() => setIsOpen(false)} />}
        </>
      }
    >
      {(zone) => <ZoneRow key={zone.id} zone={zone} />}
    </ListCard>
  )
}

function ZoneRow({ zone }: { zone: Zone }) {
  const t = useTranslations('location.sharing.zones')
  const { deleteZone } = useSharingChanges()
  const [isEdited, setIsEdited] = useState(false)
  const { mutate, ...state } = deleteZone
  const remove = {
    ...state,
    mutate: (options: { onSuccess: () => void }) => mutate({ id: zone.id }, options),
  }
  return (
    <NamedRow name={zone.name} consequence={t('deleteText')} onEdit={() => setIsEdited(true)} remove={remove}>
      {t('radius', { metres: zone.radiusM })}
      {isEdited && <ZoneDialog zone={zone} onClose={() => setIsEdited(false)} />}
    </NamedRow>
  )
}
