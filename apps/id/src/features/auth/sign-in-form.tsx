import { Alert, Button, Field, Input, PasswordInput } from '@heimdall/ui'
import { lazy, type SubmitEvent, Suspense, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { NewPasswordField } from '../../components/new-password-field.tsx'
import { errorData } from '../../lib/api-error.ts'
import { concernsFields, useFieldText } from '../../lib/form-issues.ts'
import { useFirstFocus } from '../../lib/use-first-focus.ts'
import type { useSignIn } from './use-sign-in.ts'

/** Few have to be told, and nobody else has to load it. */
const UnverifiedNotice = lazy(async () => ({
  default: (await import('./unverified-notice.tsx')).UnverifiedNotice,
}))

const required = { type: 'required' }
const issuesOf = (error: unknown) => errorData(error)?.issues ?? []

/**
 * All that can be wrong here is that something is missing, so the form goes without react-hook-form and zod: together
 * they would be a quarter of the JavaScript that a visitor waits for.
 */
export function SignInForm({ signIn }: { signIn: ReturnType<typeof useSignIn> }) {
  const t = useTranslations()
  const fieldText = useFieldText()
  const identifier = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const newPassword = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState({ identifier: false, password: false })
  const [needsNew, setNeedsNew] = useState(false)
  const [newWrong, setNewWrong] = useState<string>()
  useFirstFocus(() => identifier.current?.focus())

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const [name, secret] = [identifier.current, password.current]
    if (!name || !secret || signIn.isPending) return
    const input = { identifier: name.value.trim(), password: secret.value }
    setMissing({ identifier: input.identifier === '', password: input.password === '' })
    if (input.identifier === '') name.focus()
    else if (input.password === '') secret.focus()
    else if (needsNew) submitNew(input)
    else {
      signIn.mutate(input, {
        onError: (error) => {
          // The password was right, but somebody has asked for another.
          if (issuesOf(error).some(({ code }) => code === 'password_change_required')) setNeedsNew(true)
          else secret.select()
        },
      })
    }
  }

  function submitNew(input: { identifier: string; password: string }) {
    const chosen = newPassword.current?.value ?? ''
    const refuse = (type: string | undefined) => {
      setNewWrong(type)
      if (type !== undefined) newPassword.current?.focus()
    }
    refuse(chosen.length < 8 ? 'too_small' : undefined)
    if (chosen.length < 8) return
    signIn.mutate(
      { ...input, newPassword: chosen },
      { onError: (error) => refuse(issuesOf(error).find(({ path }) => path[0] === 'newPassword')?.code) },
    )
  }

  const isUnverified = issuesOf(signIn.error).some(({ code }) => code === 'email_unverified')
  const asksForNew = issuesOf(signIn.error).some(({ code }) => code === 'password_change_required')
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {needsNew && (
        <Alert tone="warning" live title={t('signIn.newPasswordDue')}>
          {t('signIn.newPasswordDueText')}
        </Alert>
      )}
      {isUnverified && (
        <Suspense>
          <UnverifiedNotice
            credentials={() => ({
              identifier: identifier.current?.value.trim() ?? '',
              password: password.current?.value ?? '',
            })}
          />
        </Suspense>
      )}
      {!asksForNew && !isUnverified && !concernsFields(['newPassword'], signIn.error) && (
        <FormFailure error={signIn.error} />
      )}
      <Field
        label={t('auth.identifier')}
        error={fieldText('identifier', missing.identifier ? required : undefined)}
        required
      >
        <Input
          ref={identifier}
          name="username"
          // The last word has browsers offer passkeys there too.
          autoComplete="username webauthn"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Field
        label={t('auth.password')}
        error={fieldText('password', missing.password ? required : undefined)}
        required
      >
        <PasswordInput
          ref={password}
          name="password"
          autoComplete="current-password"
          labels={{ show: t('auth.showPassword'), hide: t('auth.hidePassword') }}
        />
      </Field>
      {needsNew && <NewPasswordField input={newPassword} wrong={newWrong} />}
      <Button type="submit" variant="primary" size="lg" block loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </form>
  )
}
