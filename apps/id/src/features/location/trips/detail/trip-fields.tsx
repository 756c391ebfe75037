import { type Trip, tripModes } from '@heimdall/contracts'
import { DateInput, Field, FormError, Input, NativeSelect, privateField, Textarea } from '@heimdall/ui'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { useTimeZone, useTranslations } from 'use-intl'
import { CategoryField } from '../category-field.tsx'
import { useTripProblem } from '../use-trip-problem.ts'
import { zonedTime } from '../zoned-time.ts'

export interface TripValues {
  title: string | null
  notes: string | null
  categoryId: string | null
  mode: Trip['mode']
  startedAt: string
  endedAt: string
}
export interface TripFieldsProps {
  id: string
  values: TripValues
  /** Before the fields of a new one: device and template. */
  before?: ReactNode
  error: unknown
  onSubmit: (values: TripValues) => void
}

/** What a trip is called and when it was. Times that nobody touches keep their seconds. */
export function TripFields({ id, values, before, error, onSubmit }: TripFieldsProps) {
  const t = useTranslations('trips.fields')
  const tModes = useTranslations('trips.modes')
  const timeZone = useTimeZone() ?? 'UTC'
  const problemOf = useTripProblem()
  const [categoryId, setCategoryId] = useState(values.categoryId)
  const [isBackwards, setIsBackwards] = useState(false)
  const begin = {
    startedAt: zonedTime.print(values.startedAt, timeZone),
    endedAt: zonedTime.print(values.endedAt, timeZone),
  }
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim() || null
    const time = (name: 'startedAt' | 'endedAt') => {
      const written = text(name) ?? ''
      return written === begin[name] ? values[name] : (zonedTime.read(written, timeZone) ?? values[name])
    }
    const [startedAt, endedAt] = [time('startedAt'), time('endedAt')]
    const isWrong = Date.parse(startedAt) >= Date.parse(endedAt)
    setIsBackwards(isWrong)
    if (isWrong) return
    onSubmit({
      title: text('title'),
      notes: text('notes'),
      categoryId,
      mode: tripModes.find((mode) => mode === text('mode')) ?? null,
      startedAt,
      endedAt,
    })
  }
  const problem = problemOf(error)
  return (
    <form id={id} onSubmit={submit} className="flex flex-col gap-4">
      {problem !== undefined && <FormError title={problem} />}
      {before}
      <Field label={t('title')} hint={t('titleHint')}>
        <Input
          {...privateField}
          name="title"
          maxLength={120}
          autoComplete="off"
          defaultValue={values.title ?? ''}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <CategoryField value={categoryId} onChange={setCategoryId} />
        <Field label={t('mode')}>
          <NativeSelect name="mode" defaultValue={values.mode ?? ''}>
            <option value="">{t('bySpeed')}</option>
            {tripModes.map((mode) => (
              <option key={mode} value={mode}>
                {tModes(mode)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label={t('startedAt')} required>
          <DateInput kind="datetime-local" name="startedAt" required defaultValue={begin.startedAt} />
        </Field>
        <Field label={t('endedAt')} required error={isBackwards ? t('backwards') : undefined}>
          <DateInput kind="datetime-local" name="endedAt" required defaultValue={begin.endedAt} />
        </Field>
      </div>
      <Field label={t('notes')}>
        <Textarea {...privateField} name="notes" maxLength={4_000} defaultValue={values.notes ?? ''} />
      </Field>
    </form>
  )
}
