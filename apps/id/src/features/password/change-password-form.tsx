import { Field, PasswordInput } from '@heimdall/ui'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { NewPasswordField } from '../../components/new-password-field.tsx'
import { errorData } from '../../lib/api-error.ts'
import { concernsFields, useFieldText } from '../../lib/form-issues.ts'
import type { useChangePassword } from './use-change-password.ts'

export interface ChangePasswordFormProps {
  /** For the button that submits it, which stands outside. */
  id: string
  change: ReturnType<typeof useChangePassword>
  onChanged: (revoked: number) => void
}

const fields = ['currentPassword', 'newPassword'] as const
type Name = (typeof fields)[number]
const shortest = 8

/** The present password and the new one. Without react-hook-form, as at the sign-in: little can be wrong. */
export function ChangePasswordForm({ id, change, onChanged }: ChangePasswordFormProps) {
  const t = useTranslations('auth')
  const fieldText = useFieldText()
  const inputs = {
    currentPassword: useRef<HTMLInputElement>(null),
    newPassword: useRef<HTMLInputElement>(null),
  }
  const [wrong, setWrong] = useState<Partial<Record<Name, string>>>({})

  function submit(event: SubmitEvent) {
    event.preventDefault()
    event.stopPropagation()
    if (change.isPending) return
    const currentPassword = inputs.currentPassword.current?.value ?? ''
    const newPassword = inputs.newPassword.current?.value ?? ''
    const found = {
      ...(currentPassword === '' && { currentPassword: 'required' }),
      ...(newPassword.length < shortest && { newPassword: 'too_small' }),
    }
    show(found)
    if (Object.keys(found).length > 0) return
    change.mutate(
      { currentPassword, newPassword },
      {
        onSuccess: ({ revoked }) => onChanged(revoked),
        onError: (error) => {
          const issues = errorData(error)?.issues ?? []
          show(Object.fromEntries(issues.map(({ path, code }) => [path[0], code])))
        },
      },
    )
  }
  function show(found: Partial<Record<Name, string>>) {
    setWrong(found)
    const first = fields.find((name) => found[name] !== undefined)
    if (first) inputs[first].current?.focus()
  }
  const errorOf = (name: Name) => {
    const type = wrong[name]
    return fieldText(name, type === undefined ? undefined : { type })
  }
  const labels = { show: t('showPassword'), hide: t('hidePassword') }
  return (
    <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-4">
      {!concernsFields(fields, change.error) && <FormFailure error={change.error} />}
      <Field label={t('currentPassword')} error={errorOf('currentPassword')} required>
        <PasswordInput
          ref={inputs.currentPassword}
          name="currentPassword"
          autoComplete="current-password"
          labels={labels}
        />
      </Field>
      <NewPasswordField input={inputs.newPassword} wrong={wrong.newPassword} />
    </form>
  )
}
