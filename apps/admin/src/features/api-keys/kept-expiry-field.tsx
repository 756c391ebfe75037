import { DateInput, Field, NativeSelect } from '@heimdall/ui'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { tomorrow } from '../../lib/tomorrow.ts'
import { endOfDay, inDays } from './expiry-days.ts'

const choices = ['keep', 'never', '30', '90', '365', 'custom'] as const
type Choice = (typeof choices)[number]

export type KeptExpiryFieldProps = {
  present: string | null
  error: string | undefined
  /** Undefined: as it is; null: until revoked. */
  onChange: (expiresAt: string | null | undefined) => void
}

/** How long a key is valid from now on; as it is, unless somebody says otherwise. */
export function KeptExpiryField({ present, error, onChange }: KeptExpiryFieldProps) {
  const t = useTranslations('apiKeys.expiry')
  const format = useFormatter()
  const [choice, setChoice] = useState<Choice>('keep')
  const soonest = tomorrow(new Date())
  const kept =
    present === null
      ? t('never')
      : t('until', { date: format.dateTime(Date.parse(present), { dateStyle: 'medium' }) })

  function choose(next: string) {
    const chosen = choices.find((value) => value === next) ?? 'keep'
    setChoice(chosen)
    if (chosen === 'keep') onChange(undefined)
    else if (chosen === 'never') onChange(null)
    else onChange(chosen === 'custom' ? endOfDay(soonest) : inDays(Number(chosen)))
  }
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:items-start">
      <Field label={t('label')} className="sm:w-60">
        <NativeSelect value={choice} onChange={(event) => choose(event.target.value)}>
          {choices
            .filter((value) => value !== 'never' || present !== null)
            .map((value) => (
              <option key={value} value={value}>
                {value === 'keep' ? t('keep', { kept }) : t(value)}
              </option>
            ))}
        </NativeSelect>
      </Field>
      {choice === 'custom' && (
        <Field label={t('date')} required error={error} className="sm:w-60">
          <DateInput
            min={soonest}
            defaultValue={soonest}
            onChange={(event) => onChange(endOfDay(event.target.value))}
          />
        </Field>
      )}
    </div>
  )
}
