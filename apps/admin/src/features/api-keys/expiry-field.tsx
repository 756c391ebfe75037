import { DateInput, Field, NativeSelect } from '@heimdall/ui'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { tomorrow } from '../../lib/tomorrow.ts'
import type { CreateKeyControl } from './create-key-control.ts'
import { endOfDay, inDays } from './expiry-days.ts'

const presets = ['never', '30', '90', '365', 'custom'] as const
type Preset = (typeof presets)[number]

export function ExpiryField({ control, error }: { control: CreateKeyControl; error: string | undefined }) {
  const t = useTranslations('apiKeys.expiry')
  const { field } = useController({ control, name: 'expiresAt' })
  const [preset, setPreset] = useState<Preset>('never')
  const soonest = tomorrow(new Date())

  function choose(next: string) {
    const chosen = presets.find((value) => value === next) ?? 'never'
    setPreset(chosen)
    if (chosen === 'never') field.onChange(undefined)
    else field.onChange(chosen === 'custom' ? endOfDay(soonest) : inDays(Number(chosen)))
  }
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:items-start">
      <Field label={t('label')} className="sm:w-60">
        <NativeSelect value={preset} onChange={(event) => choose(event.target.value)} onBlur={field.onBlur}>
          {presets.map((value) => (
            <option key={value} value={value}>
              {t(value)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {preset === 'custom' && (
        <Field label={t('date')} required error={error} className="sm:w-60">
          <DateInput
            min={soonest}
            defaultValue={soonest}
            onChange={(event) => field.onChange(endOfDay(event.target.value))}
          />
        </Field>
      )}
    </div>
  )
}
