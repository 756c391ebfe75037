import { type Precision, precisions } from '@heimdall/contracts'
import { Field, NativeSelect } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useDelayText } from './use-audience-text.ts'

const delays = [0, 60, 300, 600, 1_800, 3_600, 21_600, 86_400]

export interface AudienceChoice {
  precision: Precision
  delaySeconds: number
}

export interface AudienceFieldsProps {
  value: AudienceChoice
  onChange: (value: AudienceChoice) => void
  /** Whether they may be let see nothing. */
  canHide?: boolean
  disabled?: boolean
}

/** How exactly, and how much later. */
export function AudienceFields({ value, onChange, canHide = true, disabled = false }: AudienceFieldsProps) {
  const t = useTranslations('location.sharing')
  const delayText = useDelayText()
  const offered = delays.includes(value.delaySeconds)
    ? delays
    : [...delays, value.delaySeconds].sort((a, b) => a - b)
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('precision')}>
        <NativeSelect
          value={value.precision}
          disabled={disabled}
          onChange={({ target }) => {
            const precision = precisions.find((one) => one === target.value)
            if (precision) onChange({ ...value, precision })
          }}
        >
          {precisions
            .filter((one) => canHide || one !== 'hidden')
            .map((one) => (
              <option key={one} value={one}>
                {t(`precisions.${one}`)}
              </option>
            ))}
        </NativeSelect>
      </Field>
      <Field label={t('delay')}>
        <NativeSelect
          value={String(value.delaySeconds)}
          disabled={disabled || value.precision === 'hidden'}
          onChange={({ target }) => onChange({ ...value, delaySeconds: Number(target.value) })}
        >
          {offered.map((seconds) => (
            <option key={seconds} value={String(seconds)}>
              {delayText(seconds)}
            </option>
          ))}
        </NativeSelect>
      </Field>
    </div>
  )
}
