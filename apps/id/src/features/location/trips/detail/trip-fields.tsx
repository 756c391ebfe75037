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
  const [isBackwards, setIsBackwards] = useState(false)
  const begin = {
    startedAt: zonedTime.print(values.startedAt, timeZone),
    endedAt: zonedTime.print(values.endedAt, timeZone),
  }
  // What nobody has touched follows `values`, so that a template chosen late fills in only the rest.
  const [touched, setTouched] = useState<Partial<TripValues>>({})
  const change = (changes: Partial<TripValues>) => setTouched((before) => ({ ...before, ...changes }))
  const draft = { ...values, ...begin, ...touched }
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = (written: string | null) => written?.trim() || null
    const time = (name: 'startedAt' | 'endedAt') =>
      draft[name] === begin[name] ? values[name] : (zonedTime.read(draft[name], timeZone) ?? values[name])
    const [startedAt, endedAt] = [time('startedAt'), time('endedAt')]
    const isWrong = Date.parse(startedAt) >= Date.parse(endedAt)
    setIsBackwards(isWrong)
    if (isWrong) return
    onSubmit({
      title: text(draft.title),
      notes: text(draft.notes),
      categoryId: draft.categoryId,
      mode: draft.mode,
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
          maxLength={120}
          autoComplete="off"
          value={draft.title ?? ''}
          onChange={({ target }) => change({ title: target.value })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <CategoryField value={draft.categoryId} onChange={(categoryId) => change({ categoryId })} />
        <Field label={t('mode')}>
          <NativeSelect
            value={draft.mode ?? ''}
            onChange={({ target }) =>
              change({ mode: tripModes.find((mode) => mode === target.value) ?? null })
            }
          >
            <option value="">{t('bySpeed')}</option>
            {tripModes.map((mode) => (
              <option key={mode} value={mode}>
                {tModes(mode)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label={t('startedAt')} required>
          <DateInput
            kind="datetime-local"
            required
            value={draft.startedAt}
            onChange={({ target }) => change({ startedAt: target.value })}
          />
        </Field>
        <Field label={t('endedAt')} required error={isBackwards ? t('backwards') : undefined}>
          <DateInput
            kind="datetime-local"
            required
            value={draft.endedAt}
            onChange={({ target }) => change({ endedAt: target.value })}
          />
        </Field>
      </div>
      <Field label={t('notes')}>
        <Textarea
          {...privateField}
          maxLength={4_000}
          value={draft.notes ?? ''}
          onChange={({ target }) => change({ notes: target.value })}
        />
      </Field>
    </form>
  )
}
