import { identityScopes, type OAuthApp } from '@heimdall/contracts'
import { Checkbox, Field, Input, NativeSelect, Textarea } from '@heimdall/ui'
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { useMe } from '../account/use-me.ts'
import { useScopeText } from '../oauth/use-scope-text.ts'
import {
  AppForm,
  type AppFormOutput,
  type AppFormValues,
  appFormValues,
  permissionChoices,
} from './app-form.ts'
import { AppLinkFields } from './app-link-fields.tsx'
import { AppPermissions } from './app-permissions.tsx'
import { AppProofFields } from './app-proof-fields.tsx'
import { AppProtocolFields } from './app-protocol-fields.tsx'

export interface AppFieldsFormProps {
  id: string
  /** The app that is edited; absent for a new one. */
  app?: OAuthApp
  error: unknown
  /** `opened`: what stood in the fields at first. */
  onSubmit: (values: AppFormOutput, opened: AppFormValues) => void
}

const addresses = { rows: 2, spellCheck: false, autoCapitalize: 'none', className: 'font-mono text-xs' }

export function AppFieldsForm({ id, app, error, onSubmit }: AppFieldsFormProps) {
  const t = useTranslations('apps')
  const tCommon = useTranslations('common')
  const scopeText = useScopeText()
  const me = useMe()
  const [opened] = useState(() => appFormValues(app))
  const form = useForm<AppFormValues, unknown, AppFormOutput>({
    resolver: zodResolver(AppForm),
    defaultValues: opened,
    mode: 'onChange',
    // Nobody wants to hear that half an address is wrong while they write the other half.
    delayError: 600,
  })
  const { errors } = form.formState
  // What the bot may do already can stay, or go.
  const ofBot = [...new Set([...me.permissions, ...(app?.botPermissions ?? [])])].sort()
  const isConfidential = form.watch('type') === 'confidential'
  const mayBeBot = isConfidential && ofBot.length > 0
  const isMissing = form.watch('redirectUris').trim() === ''
  return (
    <form
      id={id}
      onSubmit={form.handleSubmit((values) => onSubmit(values, opened))}
      noValidate
      className="flex flex-col gap-5"
    >
      <FormFailure error={error} />
      <Field label={t('name')} hint={t('nameHint')} error={errors.name && t('nameWrong')} required>
        <Input {...form.register('name')} autoComplete="off" />
      </Field>
      <Field
        label={t('note')}
        optionalLabel={tCommon('optional')}
        error={errors.description && t('noteWrong')}
      >
        <Input {...form.register('description')} autoComplete="off" />
      </Field>
      {!app && (
        <Field label={t('type')} hint={t('typeHint')}>
          <NativeSelect {...form.register('type')}>
            <option value="confidential">{t('confidential')}</option>
            <option value="public">{t('public')}</option>
          </NativeSelect>
        </Field>
      )}
      {isConfidential && <AppProofFields form={form} isEdited={app !== undefined} />}
      <Field
        label={t('redirectUris')}
        hint={t('redirectUrisHint')}
        error={errors.redirectUris && t(isMissing ? 'redirectUrisMissing' : 'redirectUrisWrong')}
      >
        <Textarea {...form.register('redirectUris')} {...addresses} />
      </Field>
      <Field
        label={t('postLogoutRedirectUris')}
        hint={t('postLogoutRedirectUrisHint')}
        optionalLabel={tCommon('optional')}
        error={errors.postLogoutRedirectUris && t('redirectUrisWrong')}
      >
        <Textarea {...form.register('postLogoutRedirectUris')} {...addresses} />
      </Field>
      <Checkbox
        {...form.register('usesDeviceCode')}
        label={t('usesDeviceCode')}
        description={t('usesDeviceCodeHint')}
      />
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-2 text-sm font-medium">{t('scopes')}</legend>
        {identityScopes.map((name) => (
          <Checkbox
            key={name}
            {...form.register('identityScopes')}
            value={name}
            label={<span className="font-mono text-xs">{name}</span>}
            description={scopeText({ name, description: null })}
          />
        ))}
      </fieldset>
      <AppPermissions
        name="permissions"
        control={form.control}
        permissions={permissionChoices(app)}
        legend={t('permissions')}
        hint={t('permissionsHint')}
      />
      {mayBeBot && (
        <AppPermissions
          name="botPermissions"
          control={form.control}
          permissions={ofBot}
          legend={t('botPermissions')}
          hint={t('botPermissionsHint')}
        />
      )}
      <AppLinkFields form={form} />
      <AppProtocolFields form={form} />
    </form>
  )
}
