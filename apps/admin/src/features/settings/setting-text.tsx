import { platformSettings } from '@heimdall/contracts'
import { Button, Field, Input } from '@heimdall/ui'
import type { FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { SettingControlProps } from './setting-control.ts'
import { SettingState } from './setting-state.tsx'

export type TextSettingKey = 'platform_name' | 'platform_contact' | 'terms_url' | 'privacy_policy_url'

/** A text: typed, checked by the schema that the server uses, then saved. */
export function SettingText(props: SettingControlProps & { settingKey: TextSettingKey }) {
  const { setting, settingKey, readOnly, pending, draft, onDraft, onChange } = props
  const t = useTranslations('settings')
  const stored = String(setting.value)
  const typed = draft?.trim() ?? stored
  const isValid = platformSettings[settingKey].safeParse(typed).success
  const isChanged = typed !== stored

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isChanged && isValid) onChange(typed)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={t(`labels.${settingKey}`)}
        hint={
          <>
            {t(`help.${settingKey}`)}
            <SettingState setting={setting} readOnly={readOnly} />
          </>
        }
        error={isChanged && !isValid ? t(`textWrong.${settingKey}`) : undefined}
      >
        <Input
          type={settingKey.endsWith('_url') ? 'url' : 'text'}
          autoComplete="off"
          placeholder={settingKey.endsWith('_url') ? 'https://' : undefined}
          value={draft ?? stored}
          disabled={readOnly}
          readOnly={pending}
          onChange={(event) => onDraft(event.target.value)}
        />
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
