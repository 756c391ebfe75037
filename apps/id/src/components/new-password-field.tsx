import { Field, PasswordInput } from '@heimdall/ui'
import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { useFieldText } from '../lib/form-issues.ts'

export interface NewPasswordFieldProps {
  input: RefObject<HTMLInputElement | null>
  /** Apart from the password that is typed on the same page. */
  name?: string
  /** The code of what is wrong with it, as the form or the server has it. */
  wrong: string | undefined
}

/** For a password that is going to be, with what makes a good one. */
export function NewPasswordField({ input, name = 'newPassword', wrong }: NewPasswordFieldProps) {
  const t = useTranslations('auth')
  const fieldText = useFieldText()
  return (
    <Field
      label={t('newPassword')}
      hint={t('newPasswordHint')}
      error={fieldText('newPassword', wrong === undefined ? undefined : { type: wrong })}
      required
    >
      <PasswordInput
        ref={input}
        name={name}
        autoComplete="new-password"
        labels={{ show: t('showPassword'), hide: t('hidePassword') }}
      />
    </Field>
  )
}
