import type { ApiKey } from '@heimdall/contracts'
import { Field, Input, NativeSelect, Textarea } from '@heimdall/ui'
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { useController, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { PermissionPicker } from '../../components/permission-picker.tsx'
import { concernsFields, showIssues, useFieldText } from '../../lib/form-issues.ts'
import { KeyForm, type KeyFormOutput, type KeyFormValues, keyFormValues, lifetimes } from './key-form.ts'

export interface KeyFieldsFormProps {
  id: string
  /** What can be ticked. */
  permissions: readonly string[]
  /** The key that is edited; absent for a new one. */
  apiKey?: ApiKey
  error: unknown
  /** `opened`: what stood in the fields at first. */
  onSubmit: (values: KeyFormOutput, opened: KeyFormValues) => void
}

const fields = ['name', 'description', 'permissions', 'allowedIps'] as const

export function KeyFieldsForm({ id, permissions, apiKey, error, onSubmit }: KeyFieldsFormProps) {
  const t = useTranslations('createKey')
  const tCommon = useTranslations('common')
  const fieldText = useFieldText()
  const [opened] = useState(() => keyFormValues(apiKey))
  const form = useForm<KeyFormValues, unknown, KeyFormOutput>({
    resolver: zodResolver(KeyForm),
    defaultValues: opened,
  })
  const { errors } = form.formState
  const { field } = useController({ control: form.control, name: 'permissions' })

  // Each failure once, when it arrives.
  useEffect(() => {
    if (error) showIssues(form, fields, error)
  }, [form, error])

  return (
    <form
      id={id}
      onSubmit={form.handleSubmit((values) => onSubmit(values, opened))}
      noValidate
      className="flex flex-col gap-5"
    >
      {!concernsFields(fields, error) && <FormFailure error={error} />}
      <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_10rem] sm:gap-4">
        <Field label={t('name')} hint={t('nameHint')} error={fieldText('name', errors.name)} required>
          <Input {...form.register('name')} autoComplete="off" />
        </Field>
        <Field label={t('expiry')}>
          <NativeSelect {...form.register('lifetime')}>
            {apiKey && <option value="keep">{t('keepExpiry')}</option>}
            {lifetimes.map((lifetime) => (
              <option key={lifetime} value={lifetime}>
                {t(`expiries.${lifetime}`)}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
      <Field
        label={t('note')}
        optionalLabel={tCommon('optional')}
        error={fieldText('description', errors.description)}
      >
        <Input {...form.register('description')} autoComplete="off" />
      </Field>
      <PermissionPicker
        {...field}
        legend={t('permissions')}
        permissions={permissions}
        error={fieldText('permissions', errors.permissions)}
      />
      <Field
        label={t('allowedIps')}
        hint={t('allowedIpsHint')}
        optionalLabel={tCommon('optional')}
        error={errors.allowedIps && t('allowedIpsWrong')}
      >
        <Textarea
          {...form.register('allowedIps')}
          rows={2}
          spellCheck={false}
          className="font-mono text-xs"
        />
      </Field>
    </form>
  )
}
