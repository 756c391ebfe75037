import type { TripLocation } from '@heimdall/contracts'
import { DateInput, Field, FormError, Input, privateField } from '@heimdall/ui'
import { type SubmitEvent, useState } from 'react'
import { useTimeZone, useTranslations } from 'use-intl'
import { useTripProblem } from '../use-trip-problem.ts'
import { zonedTime } from '../zoned-time.ts'
import { CoordinateFields, type CoordinateFieldsProps } from './coordinate-fields.tsx'

export interface StopValues {
  name: string
  latitude: number
  longitude: number
  arrivedAt: string | null
  leftAt: string | null
}
export interface StopFieldsProps {
  id: string
  stop: TripLocation | undefined
  /** Where it lies, or is proposed. */
  place: CoordinateFieldsProps['place']
  /** When a new one begins. */
  at: number
  error: unknown
  onSubmit: (values: StopValues) => void
}

/** What a stop is called, where it lies and when it was. */
export function StopFields({ id, stop, place, at, error, onSubmit }: StopFieldsProps) {
  const t = useTranslations('trips.stops')
  const timeZone = useTimeZone() ?? 'UTC'
  const problemOf = useTripProblem()
  const [begin] = useState(() => {
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
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    /** What nobody touched keeps its last digits. */
    const degrees = (name: 'latitude' | 'longitude') => {
      const before = stop?.[name] ?? null
      return before !== null && text(name) === before.toFixed(5)
        ? before
        : Number(text(name).replace(',', '.'))
    }
    /** What nobody touched keeps its seconds. */
    const time = (name: 'arrivedAt' | 'leftAt', before: string | null) =>
      text(name) === begin[name] && stop ? before : zonedTime.read(text(name), timeZone)
    onSubmit({
      name: text('name'),
      latitude: degrees('latitude'),
      longitude: degrees('longitude'),
      arrivedAt: time('arrivedAt', stop?.arrivedAt ?? null),
      leftAt: time('leftAt', stop?.leftAt ?? null),
    })
  }

  const problem = problemOf(error)
  return (
    <form id={id} onSubmit={submit} className="flex flex-col gap-4">
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
  )
}
