import { type PendingRegistration, RegisterWithLinkInput } from '@heimdall/contracts'
import { Button, Field, Input } from '@heimdall/ui'
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { FormFailure } from '../../components/form-failure.tsx'
import { concernsFields, showIssues, useFieldText } from '../../lib/form-issues.ts'
import { useFirstFocus } from '../../lib/use-first-focus.ts'
import type { useLinkedRegister } from './use-linked-register.ts'

const fields = ['username', 'email'] as const
const schema = RegisterWithLinkInput.omit({ locale: true })
type Values = z.infer<typeof schema>

export interface LinkedRegisterFormProps {
  pending: PendingRegistration
  register: ReturnType<typeof useLinkedRegister>
}

export function LinkedRegisterForm({ pending, register }: LinkedRegisterFormProps) {
  const t = useTranslations()
  const locale = useLocale()
  const fieldText = useFieldText()
  const form = useForm<Values, unknown, Values>({
    resolver: zodResolver(schema),
    defaultValues: { username: pending.suggestedUsername, email: pending.email ?? '' },
    // Not on leaving a field: its message would push the buttons away from under the pointer that is pressing one.
    mode: 'onSubmit',
  })
  const { errors } = form.formState
  const email = useWatch({ control: form.control, name: 'email' })
  const isProven = pending.emailVerified && email.trim().toLowerCase() === pending.email
  useFirstFocus(() => form.setFocus('username'))
  const { error } = register
  useEffect(() => {
    if (error) showIssues(form, fields, error)
  }, [form, error])

  return (
    <form
      onSubmit={form.handleSubmit((values) => register.mutate({ ...values, locale }))}
      noValidate
      className="flex flex-col gap-4"
    >
      {!concernsFields(fields, error) && <FormFailure error={error} />}
      <Field
        label={t('auth.username')}
        hint={t('auth.usernameHint')}
        error={fieldText('username', errors.username)}
        required
      >
        <Input
          {...form.register('username')}
          autoComplete="nickname"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Field
        label={t('auth.email')}
        hint={t(isProven ? 'linkedRegister.proven' : 'linkedRegister.unproven', {
          provider: pending.provider.name,
        })}
        error={fieldText('email', errors.email)}
        required
      >
        <Input {...form.register('email')} type="email" autoComplete="email" />
      </Field>
      <Button type="submit" variant="primary" size="lg" block loading={register.isPending}>
        {t('linkedRegister.submit')}
      </Button>
    </form>
  )
}
