import type { TripDetails } from '@heimdall/contracts'
import { changesOf, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EditDialog } from '../../../../components/edit-dialog.tsx'
import { useTripChanges } from '../use-trip-changes.ts'
import { useTripTexts } from '../use-trip-texts.ts'
import { TripFields, type TripValues } from './trip-fields.tsx'

const formId = 'edit-trip'

export function EditTripDialog(props: { trip: TripDetails; onClose: () => void }) {
  const { onClose } = props
  // As it was when the dialog opened: a trip that goes on meanwhile is not ended where it was then.
  const [trip] = useState(props.trip)
  const t = useTranslations('trips.edit')
  const { toast } = useToast()
  const { nameOf } = useTripTexts()
  const { update } = useTripChanges()

  function submit(values: TripValues) {
    if (update.isPending) return
    // Only what is new: whoever says when a trip was takes it out of the hands of detection.
    const changes = changesOf(trip, values)
    if (Object.keys(changes).length === 0) return onClose()
    update.mutate(
      { id: trip.id, ...changes },
      {
        onSuccess: (saved) => {
          toast({ tone: 'success', title: t('done', { name: nameOf(saved) }) })
          onClose()
        },
      },
    )
  }
  return (
    <EditDialog
      open
      onClose={onClose}
      title={t('title', { name: nameOf(trip) })}
      {...(trip.isFixed ? {} : { description: t('text') })}
      formId={formId}
      submitLabel={t('save')}
      pending={update.isPending}
    >
      <TripFields id={formId} values={trip} error={update.error} onSubmit={submit} />
    </EditDialog>
  )
}
