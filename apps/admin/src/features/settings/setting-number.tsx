import { platformSettings, type SettingKey } from '@heimdall/contracts'
import { Button, Field, Input } from '@heimdall/ui'
import type { FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { SettingControlProps } from './setting-control.ts'
import { SettingState } from './setting-state.tsx'
import { typedOf } from './use-drafts.ts'

const ranges = {
  session: { from: 1, to: 365 },
  retention: { from: 0, to: 36_500 },
  size: { from: 1, to: 1_048_576 },
}
const rangeOf = (key: SettingKey) =>
  key.endsWith('_mb') ? ranges.size : key.endsWith('_retention_days') ? ranges.retention : ranges.session

/** A number: typed, checked by the schema that the server uses, then saved. */
export function SettingNumber(props: SettingControlProps) {
  const { setting, readOnly, pending, draft, onDraft, onChange } = props
  const t = useTranslations('settings')
  const { key, value } = setting
  const typed = draft === undefined ? value : typedOf(setting, draft)
  const isValid = platformSettings[key].safeParse(typed).success
  const isChanged = typed !== value
  const { from, to } = rangeOf(key)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isChanged && isValid) onChange(typed)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={t(`labels.${key}`)}
        hint={
          <>
            {t(`help.${key}`)}
            <SettingState setting={setting} readOnly={readOnly} />
          </>
        }
        error={isChanged && !isValid ? t('numberWrong', { from, to }) : undefined}
      >
        <div className="w-28">
          <Input
            type="number"
            inputMode="numeric"
            min={from}
            max={to}
            value={draft ?? String(value)}
            disabled={readOnly}
            readOnly={pending}
            onChange={(event) => onDraft(event.target.value)}
          />
        </div>
      </Field>
      {isChanged && (
        <div className="mt-3 flex gap-2">
          <Button type="submit" size="sm" variant="primary" loading={pending}>
            {t('save')}
          </Button>
          <Button size="sm" onClick={() => onDraft(undefined)}>
            {t('discard')}
          </Button>
        </div>
      )}
    </form>
  )
}
