import type { TripDetails, TripLocation } from '@heimdall/contracts'
import { changesOf, SkeletonRows, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EditDialog } from '../../../../components/edit-dialog.tsx'
import { useTripChanges } from '../use-trip-changes.ts'
import { useWay } from '../use-way.ts'
import { nearestPoint } from './nearest-point.ts'
import { StopFields, type StopValues } from './stop-fields.tsx'

export interface StopDialogProps {
  trip: TripDetails
  /** Undefined: a new one, at the chosen moment. */
  stop: TripLocation | undefined
  at: number
  onClose: () => void
}

const formId = 'trip-stop'

export function StopDialog(props: StopDialogProps) {
  const { trip, at, onClose } = props
  // As it was when the dialog opened, so that only what was changed here is sent.
  const [stop] = useState(props.stop)
  const t = useTranslations('trips.stops')
  const tTrips = useTranslations('trips')
  const { toast } = useToast()
  const { addStop, updateStop } = useTripChanges()
  const { way } = useWay(trip)
  // Where a new one lies is known with the way; a trip without a device has none.
  const isComing = !stop && trip.device !== null && way.isPending
  const isPending = addStop.isPending || updateStop.isPending

  function submit(values: StopValues) {
    if (isPending) return
    const done = {
      onSuccess: () => {
        toast({ tone: 'success', title: t('saved', { name: values.name }) })
        onClose()
      },
    }
    if (!stop) return addStop.mutate({ tripId: trip.id, ...values }, done)
    const changes = changesOf(stop, values)
    if (Object.keys(changes).length === 0) return onClose()
    updateStop.mutate({ id: stop.id, ...changes }, done)
  }

  return (
    <EditDialog
      open
      onClose={onClose}
      title={t(stop ? 'edit' : 'add')}
      {...(stop ? {} : { description: t('addText') })}
      formId={formId}
      submitLabel={t('save')}
      pending={isPending}
    >
      {isComing ? (
        <SkeletonRows label={tTrips('loading')} rows={3} />
      ) : (
        <StopFields
          id={formId}
          stop={stop}
          place={stop ?? (way.data && nearestPoint(way.data, at)) ?? trip.start}
          at={at}
          error={addStop.error ?? updateStop.error}
          onSubmit={submit}
        />
      )}
    </EditDialog>
  )
}
