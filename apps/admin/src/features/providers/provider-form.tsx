import { type IdentityProvider, providerKinds } from '@heimdall/contracts'
import { Button, Field, FormError, Input, NativeSelect, PasswordInput, Switch } from '@heimdall/ui'
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { CopyText } from '../../components/copy-text.tsx'
import { DialogActions } from '../../components/dialog-actions.tsx'
import { readError } from '../../lib/read-error.ts'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useIssueText } from '../../lib/use-issue-text.ts'
import { kindNames, providerValues, toCreate, toUpdate, valuesOf } from './provider-values.ts'
import { useProviderChanges } from './use-provider-changes.ts'

const fields = ['slug', 'name', 'issuer', 'scopes', 'clientId', 'clientSecret'] as const

export type ProviderFormProps = {
  /** Undefined: a new one. */
  provider: IdentityProvider | undefined
  onSaved: (name: string) => void
  onCancel: () => void
}

export function ProviderForm({ provider, onSaved, onCancel }: ProviderFormProps) {
  const t = useTranslations('providers.form')
  const tCommon = useTranslations('common')
  const issueText = useIssueText()
  const failureText = useFailureText()
  const { create, update } = useProviderChanges()
  // As it was when the form opened: what others change meanwhile is not taken back by it.
  const [before] = useState(provider)
  const isNew = provider === undefined
  const { error, isPending } = isNew ? create : update
  const { register, control, handleSubmit, setValue, setError, formState } = useForm({
    resolver: zodResolver(providerValues(isNew)),
    defaultValues: valuesOf(provider),
  })
  const { errors, dirtyFields } = formState
  const [kind, slug] = useWatch({ control, name: ['kind', 'slug'] })

  const refused = error ? readError(error).issues : []
  const beside = refused.filter(({ path }) => fields.some((field) => field === path[0]))
  // Each failure once, when it arrives.
  useEffect(() => {
    if (!error) return
    for (const { path, code } of readError(error).issues) {
      const field = fields.find((name) => name === path[0])
      if (field) setError(field, { type: code })
    }
  }, [error, setError])

  function rename(next: (typeof providerKinds)[number]) {
    if (!dirtyFields.slug) setValue('slug', next === 'oidc' ? 'sso' : next)
    if (!dirtyFields.name) setValue('name', next === 'oidc' ? '' : kindNames[next])
  }
  const submit = handleSubmit((values) => {
    const onSuccess = () => onSaved(values.name)
    if (!before) return create.mutate(toCreate(values), { onSuccess })
    const changes = toUpdate(before, values)
    if (changes) update.mutate(changes, { onSuccess })
    else onSuccess()
  })
  const text = (field: (typeof fields)[number]) => errors[field] && issueText(errors[field].type ?? 'other')
  return (
    // `relative` holds the hidden texts for screen readers inside what scrolls.
    <form onSubmit={(event) => void submit(event)} noValidate className="relative flex flex-col gap-5">
      <FormError title={error && beside.length === 0 ? failureText(error) : null} />
      {isNew && (
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={t('kind')}>
            <NativeSelect
              {...register('kind', {
                onChange: ({ target }) =>
                  rename(providerKinds.find((name) => name === target.value) ?? 'oidc'),
              })}
            >
              {providerKinds.map((name) => (
                <option key={name} value={name}>
                  {kindNames[name]}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={t('slug')} hint={t('slugHint')} required error={text('slug')}>
            <Input autoComplete="off" autoCapitalize="none" spellCheck={false} {...register('slug')} />
          </Field>
        </div>
      )}
      <div className="flex flex-col gap-1.5">
        <p className="text-sm font-medium text-ink">{t('redirectUri')}</p>
        <CopyText
          value={provider?.redirectUri ?? `${window.location.origin}/auth/${slug}/callback`}
          label={t('copyRedirectUri')}
        />
        <p className="text-xs text-muted">{t('redirectUriHint')}</p>
      </div>
      <Field label={t('name')} hint={t('nameHint')} required error={text('name')}>
        <Input autoComplete="off" {...register('name')} />
      </Field>
      {kind === 'oidc' && (
        <>
          <Field label={t('issuer')} hint={t('issuerHint')} required error={text('issuer')}>
            <Input
              type="url"
              inputMode="url"
              autoComplete="off"
              placeholder="https://id.example.org"
              {...register('issuer')}
            />
          </Field>
          <Field label={t('scopes')} hint={t('scopesHint')} required error={text('scopes')}>
            <Input autoComplete="off" autoCapitalize="none" spellCheck={false} {...register('scopes')} />
          </Field>
        </>
      )}
      <Field label={t('clientId')} required error={text('clientId')}>
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} {...register('clientId')} />
      </Field>
      <Field
        label={t('clientSecret')}
        hint={isNew ? t('secretHint') : t('secretKept')}
        required={isNew}
        error={text('clientSecret')}
      >
        <PasswordInput
          autoComplete="new-password"
          labels={{ show: t('showSecret'), hide: t('hideSecret') }}
          {...register('clientSecret')}
        />
      </Field>
      <Switch
        label={t('allowsRegistration')}
        description={t('allowsRegistrationHint')}
        {...register('allowsRegistration')}
      />
      <DialogActions>
        <Button onClick={onCancel}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" loading={isPending}>
          {isNew ? t('add') : t('save')}
        </Button>
      </DialogActions>
    </form>
  )
}
