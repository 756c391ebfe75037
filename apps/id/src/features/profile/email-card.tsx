import { Email } from '@heimdall/contracts'
import {
  Alert,
  Button,
  Card,
  CardContent,
  CardHeader,
  CardTitle,
  Field,
  Input,
  PrivacyBlur,
} from '@heimdall/ui'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { errorData } from '../../lib/api-error.ts'
import { concernsFields, useFieldText } from '../../lib/form-issues.ts'
import { useMe } from '../account/use-me.ts'
import { NoMailNotice } from '../auth/no-mail-notice.tsx'
import { useRequestEmail } from './use-email-change.ts'

export function EmailCard() {
  const t = useTranslations()
  const fieldText = useFieldText()
  const { email } = useMe()
  const input = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<string>()
  const request = useRequestEmail()
  function refuse(type: string | undefined) {
    setWrong(type)
    if (type !== undefined) input.current?.focus()
  }
  function submit(event: SubmitEvent) {
    event.preventDefault()
    const typed = Email.safeParse(input.current?.value ?? '')
    refuse(typed.success ? undefined : 'invalid_format')
    if (!typed.success || request.isPending) return
    request.mutate(
      { email: typed.data },
      {
        onError: (error) => refuse(errorData(error)?.issues.find(({ path }) => path[0] === 'email')?.code),
      },
    )
  }
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('auth.email')}</CardTitle>
      </CardHeader>
      <CardContent className="flex flex-col gap-4">
        <p className="text-sm wrap-anywhere">
          <PrivacyBlur>{email || '–'}</PrivacyBlur>
        </p>
        {request.isSuccess && (
          <>
            <Alert tone="success" live title={t('profile.emailSent')}>
              {t('profile.emailSentText', { email: request.variables.email })}
            </Alert>
            <NoMailNotice />
          </>
        )}
        <form onSubmit={submit} noValidate className="flex flex-col gap-4">
          {!concernsFields(['email'], request.error) && <FormFailure error={request.error} />}
          <Field
            label={t('profile.newEmail')}
            hint={t('profile.newEmailHint')}
            error={fieldText('email', wrong === undefined ? undefined : { type: wrong })}
          >
            <Input ref={input} name="email" type="email" autoComplete="email" />
          </Field>
          <div>
            <Button type="submit" loading={request.isPending}>
              {t('profile.changeEmail')}
            </Button>
          </div>
        </form>
      </CardContent>
    </Card>
  )
}
