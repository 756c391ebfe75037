import { Button, DateInput, Field, FormError, NativeSelect, useToast } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { devicesQuery } from '../../devices/queries.ts'
import { useTripChanges } from '../use-trip-changes.ts'
import { useTripProblem } from '../use-trip-problem.ts'

/** Applies the numbers of now to what was before. */
export function DetectAgain() {
  const t = useTranslations('trips.detection')
  const { toast } = useToast()
  const problemOf = useTripProblem()
  const { detect } = useTripChanges()
  const devices = useQuery(devicesQuery()).data?.devices ?? []
  if (devices.length === 0) return null
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (detect.isPending) return
    const form = new FormData(event.currentTarget)
    const from = String(form.get('from') ?? '')
    detect.mutate(
      {
        deviceId: String(form.get('deviceId')),
        ...(from === '' ? {} : { from: new Date(`${from}T00:00:00`).toISOString() }),
      },
      { onSuccess: () => toast({ tone: 'success', title: t('again.started') }) },
    )
  }
  const problem = problemOf(detect.error)
  return (
    <form onSubmit={submit} className="mt-6 flex flex-col gap-3 border-t border-line pt-4">
      <div>
        <h3 className="text-sm font-medium text-ink">{t('again.title')}</h3>
        <p className="text-sm text-muted">{t('again.text')}</p>
      </div>
      {problem !== undefined && <FormError title={problem} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('again.device')}>
          <NativeSelect name="deviceId">
            {devices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label={t('again.from')} hint={t('again.fromHint')}>
          <DateInput name="from" />
        </Field>
      </div>
      <Button type="submit" loading={detect.isPending} className="self-start">
        {t('again.start')}
      </Button>
    </form>
  )
}
