import { Email } from '@heimdall/contracts'
import { Button, Field, Input } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { type SubmitEvent, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { useFieldText } from '../../lib/form-issues.ts'
import { useFirstFocus } from '../../lib/use-first-focus.ts'
import { AuthNotice } from '../auth/auth-notice.tsx'
import { AuthPage } from '../auth/auth-page.tsx'
import { NoMailNotice } from '../auth/no-mail-notice.tsx'
import { useRequestReset } from './use-recovery.ts'

/** The answer is the same for every address, so the page says "if": nobody finds out here who has an account. */
export function ForgotPasswordPage() {
  const t = useTranslations()
  const locale = useLocale()
  const fieldText = useFieldText()
  const request = useRequestReset()
  const email = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState(false)
  useFirstFocus(() => email.current?.focus())
  const toSignIn = <Link to="/sign-in">{t('forgot.toSignIn')}</Link>

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const typed = Email.safeParse(email.current?.value ?? '')
    setWrong(!typed.success)
    if (typed.success) request.mutate({ email: typed.data, locale })
    else email.current?.focus()
  }

  if (request.isSuccess) {
    const text = t('forgot.sent', { email: request.variables.email })
    return (
      <AuthNotice title={t('forgot.sentTitle')} text={text} action={toSignIn}>
        <NoMailNotice />
      </AuthNotice>
    )
  }
  return (
    <AuthPage
      title={t('forgot.title')}
      description={t('forgot.description')}
      busyLabel={request.isPending ? t('forgot.pending') : undefined}
      cardFooter={<TextLink>{toSignIn}</TextLink>}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <NoMailNotice />
        <FormFailure error={request.error} />
        <Field
          label={t('auth.email')}
          error={fieldText('email', wrong ? { type: 'invalid_format' } : undefined)}
          required
        >
          <Input ref={email} name="email" type="email" autoComplete="email" />
        </Field>
        <Button type="submit" variant="primary" size="lg" block loading={request.isPending}>
          {t('forgot.submit')}
        </Button>
      </form>
    </AuthPage>
  )
}
