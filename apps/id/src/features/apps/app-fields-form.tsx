import type { OAuthApp } from '@heimdall/contracts'
import { Checkbox, Field, Input, NativeSelect, Textarea } from '@heimdall/ui'
import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { useScopeText } from '../oauth/use-scope-text.ts'
import { AppForm, type AppFormOutput, type AppFormValues, appFormValues, scopeChoices } from './app-form.ts'

export interface AppFieldsFormProps {
  id: string
  /** The app that is edited; absent for a new one. */
  app?: OAuthApp
  error: unknown
  onSubmit: (values: AppFormOutput) => void
}

export function AppFieldsForm({ id, app, error, onSubmit }: AppFieldsFormProps) {
  const t = useTranslations('apps')
  const tCommon = useTranslations('common')
  const scopeText = useScopeText()
  const form = useForm<AppFormValues, unknown, AppFormOutput>({
    resolver: zodResolver(AppForm),
    defaultValues: appFormValues(app),
    mode: 'onChange',
    // Nobody wants to hear that half an address is wrong while they write the other half.
    delayError: 600,
  })
  const { errors } = form.formState
  return (
    <form
      id={id}
      onSubmit={form.handleSubmit((values) => onSubmit(values))}
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
      <Field
        label={t('redirectUris')}
        hint={t('redirectUrisHint')}
        error={errors.redirectUris && t('redirectUrisWrong')}
        required
      >
        <Textarea
          {...form.register('redirectUris')}
          rows={2}
          spellCheck={false}
          autoCapitalize="none"
          className="font-mono text-xs"
        />
      </Field>
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-2 text-sm font-medium">{t('scopes')}</legend>
        {scopeChoices(app).map((name) => (
          <Checkbox
            key={name}
            {...form.register('scopes')}
            value={name}
            label={<span className="font-mono text-xs">{name}</span>}
            description={scopeText({ name, description: null })}
          />
        ))}
      </fieldset>
    </form>
  )
}
