import { Field, Input, PasswordInput } from '@heimdall/ui'
import type { FieldErrors, UseFormRegister } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useFieldText } from '../../lib/form-issues.ts'

/** What register and set-up ask for alike. */
export interface NewAccountValues {
  email: string
  username: string
  password: string
}
export const newAccountFields = ['email', 'username', 'password'] as const

export interface NewAccountFieldsProps {
  register: UseFormRegister<NewAccountValues>
  errors: FieldErrors<NewAccountValues>
  /** The address stands already and is not for change. */
  emailFixed?: boolean
}

export function NewAccountFields({ register, errors, emailFixed = false }: NewAccountFieldsProps) {
  const t = useTranslations('auth')
  const fieldText = useFieldText()
  return (
    <>
      <Field label={t('email')} error={fieldText('email', errors.email)} required>
        <Input {...register('email')} type="email" autoComplete="email" readOnly={emailFixed} />
      </Field>
      <Field
        label={t('username')}
        hint={t('usernameHint')}
        error={fieldText('username', errors.username)}
        required
      >
        <Input {...register('username')} autoComplete="nickname" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field
        label={t('password')}
        hint={t('newPasswordHint')}
        error={fieldText('password', errors.password)}
        required
      >
        <PasswordInput
          {...register('password')}
          autoComplete="new-password"
          labels={{ show: t('showPassword'), hide: t('hidePassword') }}
        />
      </Field>
    </>
  )
}
