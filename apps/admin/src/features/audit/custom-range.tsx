import { Button, DateInput, Field } from '@heimdall/ui'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'

export type CustomRangeProps = {
  from: string | undefined
  to: string | undefined
  onApply: (range: { from?: string | undefined; to?: string | undefined }) => void
}

/** The picker speaks of local time without a zone; the URL of moments. */
function toLocal(time: string | undefined): string {
  if (time === undefined) return ''
  const date = new Date(time)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
const toMoment = (local: string) => (local === '' ? undefined : new Date(local).toISOString())

export function CustomRange({ from, to, onApply }: CustomRangeProps) {
  const t = useTranslations('audit.time')
  const [start, setStart] = useState(toLocal(from))
  const [end, setEnd] = useState(toLocal(to))
  const upsideDown = start !== '' && end !== '' && start >= end

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!upsideDown) onApply({ from: toMoment(start), to: toMoment(end) })
  }
  return (
    <form onSubmit={submit} className="mt-1 flex flex-col gap-3 border-t border-line p-2.5 pt-3">
      <Field label={t('start')}>
        <DateInput kind="datetime-local" value={start} onChange={(event) => setStart(event.target.value)} />
      </Field>
      <Field label={t('end')} error={upsideDown ? t('upsideDown') : undefined}>
        <DateInput kind="datetime-local" value={end} onChange={(event) => setEnd(event.target.value)} />
      </Field>
      <Button type="submit" size="sm" block disabled={start === '' && end === ''}>
        {t('apply')}
      </Button>
    </form>
  )
}
