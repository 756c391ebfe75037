import { platformSettings, type SettingValue } from '@heimdall/contracts'
import { Button, Field } from '@heimdall/ui'
import type { FormEvent, ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { SettingControlProps } from './setting-control.ts'
import { SettingState } from './setting-state.tsx'
import { typedOf } from './use-drafts.ts'
import { useSettingWords } from './use-setting-words.ts'

type TypedSettingProps = SettingControlProps & {
  /** Beside its help. */
  hint?: string
  /** What to write instead, where it does not fit. */
  wrong: string
  children: (field: { value: string; onChange: (text: string) => void }) => ReactNode
}

/** What is typed, checked by the schema that the server uses, and then saved. */
export function TypedSetting({ hint, wrong, children, ...control }: TypedSettingProps) {
  const { setting, readOnly, pending, draft, onDraft, onChange } = control
  const t = useTranslations('settings')
  const { key, value } = setting
  const { label, help } = useSettingWords()(key)
  const typed: SettingValue = draft === undefined ? value : typedOf(setting, draft)
  const isValid = platformSettings[key].schema.safeParse(typed).success
  const isChanged = typed !== value

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isChanged && isValid) onChange(typed)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={label}
        hint={
          <>
            {hint === undefined ? help : `${help} ${hint}`}
            <SettingState setting={setting} readOnly={readOnly} />
          </>
        }
        error={isChanged && !isValid ? wrong : undefined}
      >
        {children({ value: draft ?? String(value), onChange: onDraft })}
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
