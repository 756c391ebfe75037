import type { TripDetails, TripLocation } from '@heimdall/contracts'
import { DateInput, Field, FormError, Input, privateField, useToast } from '@heimdall/ui'
import { type SubmitEvent, useState } from 'react'
import { useTimeZone, useTranslations } from 'use-intl'
import { EditDialog } from '../../../../components/edit-dialog.tsx'
import { useTripChanges } from '../use-trip-changes.ts'
import { useTripProblem } from '../use-trip-problem.ts'
import { useWay } from '../use-way.ts'
import { zonedTime } from '../zoned-time.ts'
import { CoordinateFields } from './coordinate-fields.tsx'
import { nearestPoint } from './nearest-point.ts'

export interface StopDialogProps {
  trip: TripDetails
  /** Undefined: a new one, at the chosen moment. */
  stop: TripLocation | undefined
  at: number
  onClose: () => void
}

const formId = 'trip-stop'

export function StopDialog({ trip, stop, at, onClose }: StopDialogProps) {
  const t = useTranslations('trips.stops')
  const timeZone = useTimeZone() ?? 'UTC'
  const { toast } = useToast()
  const problemOf = useTripProblem()
  const { addStop, updateStop } = useTripChanges()
  const way = useWay(trip).way.data
  const [begin] = useState(() => {
    const place = stop ?? (way && nearestPoint(way, at)) ?? trip.start
    const print = (time: string | number | null | undefined) =>
      time === null || time === undefined ? '' : zonedTime.print(time, timeZone)
    return {
      place,
      arrivedAt: print(stop ? stop.arrivedAt : at),
      leftAt: print(stop?.leftAt),
    }
  })

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (addStop.isPending || updateStop.isPending) return
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const number = (name: string) => Number(text(name).replace(',', '.'))
    /** What nobody touched keeps its seconds. */
    const time = (name: 'arrivedAt' | 'leftAt', before: string | null) =>
      text(name) === begin[name] && stop ? before : zonedTime.read(text(name), timeZone)
    const values = {
      name: text('name'),
      latitude: number('latitude'),
      longitude: number('longitude'),
      arrivedAt: time('arrivedAt', stop?.arrivedAt ?? null),
      leftAt: time('leftAt', stop?.leftAt ?? null),
    }
    const done = {
      onSuccess: () => {
        toast({ tone: 'success', title: t('saved', { name: values.name }) })
        onClose()
      },
    }
    if (stop) updateStop.mutate({ id: stop.id, ...values }, done)
    else addStop.mutate({ tripId: trip.id, ...values }, done)
  }

  const problem = problemOf(addStop.error ?? updateStop.error)
  return (
    <EditDialog
      open
      onClose={onClose}
      title={t(stop ? 'edit' : 'add')}
      {...(stop ? {} : { description: t('addText') })}
      formId={formId}
      submitLabel={t('save')}
      pending={addStop.isPending || updateStop.isPending}
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        {problem !== undefined && <FormError title={problem} />}
        <Field label={t('name')} required>
          <Input
            {...privateField}
            name="name"
            required
            maxLength={120}
            autoComplete="off"
            defaultValue={stop?.name ?? ''}
          />
        </Field>
        <CoordinateFields place={begin.place} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('arrived')}>
            <DateInput kind="datetime-local" name="arrivedAt" defaultValue={begin.arrivedAt} />
          </Field>
          <Field label={t('left')}>
            <DateInput kind="datetime-local" name="leftAt" defaultValue={begin.leftAt} />
          </Field>
        </div>
      </form>
    </EditDialog>
  )
}
