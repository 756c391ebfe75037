import { Button } from '@heimdall/ui'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { NewPasswordField } from '../../components/new-password-field.tsx'
import { errorData } from '../../lib/api-error.ts'
import { concernsFields } from '../../lib/form-issues.ts'
import { useFirstFocus } from '../../lib/use-first-focus.ts'
import type { useResetPassword } from './use-recovery.ts'

export interface ResetPasswordFormProps {
  token: string
  /** For password managers: which account the new password is for. */
  username: string
  reset: ReturnType<typeof useResetPassword>
}

export function ResetPasswordForm({ token, username, reset }: ResetPasswordFormProps) {
  const t = useTranslations()
  const password = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<string>()
  useFirstFocus(() => password.current?.focus())

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (reset.isPending) return
    const chosen = password.current?.value ?? ''
    const refuse = (type: string | undefined) => {
      setWrong(type)
      if (type !== undefined) password.current?.focus()
    }
    refuse(chosen.length < 8 ? 'too_small' : undefined)
    if (chosen.length < 8) return
    reset.mutate(
      { token, password: chosen },
      {
        onError: (error) => refuse(errorData(error)?.issues.find(({ path }) => path[0] === 'password')?.code),
      },
    )
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {!concernsFields(['password'], reset.error) && <FormFailure error={reset.error} />}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <NewPasswordField input={password} name="password" wrong={wrong} />
      <Button type="submit" variant="primary" size="lg" block loading={reset.isPending}>
        {t('reset.submit')}
      </Button>
    </form>
  )
}
