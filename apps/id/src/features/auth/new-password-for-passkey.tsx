import { Alert, Button } from '@heimdall/ui'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { NewPasswordField } from '../../components/new-password-field.tsx'
import { errorData } from '../../lib/api-error.ts'
import { concernsFields } from '../../lib/form-issues.ts'
import { useFirstFocus } from '../../lib/use-first-focus.ts'
import type { usePasskeySignIn } from './use-passkey-sign-in.ts'

/** The passkey was right, but somebody has asked for another password. It is asked for once more, with the new one. */
export function NewPasswordForPasskey({ signIn }: { signIn: ReturnType<typeof usePasskeySignIn> }) {
  const t = useTranslations()
  const newPassword = useRef<HTMLInputElement>(null)
  const [tooShort, setTooShort] = useState(false)
  useFirstFocus(() => newPassword.current?.focus())

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const chosen = newPassword.current?.value ?? ''
    if (signIn.isPending) return
    setTooShort(chosen.length < 8)
    if (chosen.length < 8) return newPassword.current?.focus()
    signIn.mutate({ newPassword: chosen }, { onError: () => newPassword.current?.focus() })
  }
  const issue = errorData(signIn.error)?.issues.find(({ path }) => path[0] === 'newPassword')
  const wrong = tooShort ? 'too_small' : issue?.code
  const isFirst = signIn.variables?.newPassword === undefined
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Alert tone="warning" live title={t('signIn.newPasswordDue')}>
        {t('signIn.newPasswordDueText')}
      </Alert>
      {!isFirst && !concernsFields(['newPassword'], signIn.error) && <FormFailure error={signIn.error} />}
      <NewPasswordField input={newPassword} name="newPasswordForPasskey" wrong={wrong} />
      <Button type="submit" variant="primary" size="lg" block loading={signIn.isPending}>
        {t('signIn.passkeyWithPassword')}
      </Button>
    </form>
  )
}
