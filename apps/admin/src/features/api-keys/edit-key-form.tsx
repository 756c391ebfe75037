import { type ApiKey, UpdateApiKeyInput } from '@heimdall/contracts'
import { Button, changesOf, Field, FormError, Input, Textarea } from '@heimdall/ui'
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { DialogActions } from '../../components/dialog-actions.tsx'
import { readError } from '../../lib/read-error.ts'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useIssueText } from '../../lib/use-issue-text.ts'
import { AllowedIpsInput } from './allowed-ips-input.tsx'
import { KeptExpiryField } from './kept-expiry-field.tsx'
import { KeyRolesField } from './key-roles-field.tsx'
import { PermissionsField } from './permissions-field.tsx'
import { useUpdateApiKey } from './use-update-api-key.ts'

export type EditKeyFormProps = {
  apiKey: ApiKey
  onSaved: (key: ApiKey) => void
  onCancel: () => void
}

/** Everything of a key but the key itself. */
export function EditKeyForm({ apiKey, onSaved, onCancel }: EditKeyFormProps) {
  const t = useTranslations('apiKeys.editing')
  const tCreating = useTranslations('apiKeys.creating')
  const tCommon = useTranslations('common')
  const errorText = useErrorText()
  const issueText = useIssueText()
  const { mutate, isPending, error } = useUpdateApiKey()
  const [before] = useState(apiKey)
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(UpdateApiKeyInput),
    defaultValues: {
      id: apiKey.id,
      name: apiKey.name,
      description: apiKey.description ?? '',
      permissions: apiKey.permissions,
      roles: apiKey.roles,
      allowedIps: apiKey.allowedIps,
    },
  })
  const { errors } = formState
  const refused = error ? readError(error).issues.map((issue) => issueText(issue.code)) : []
  const submit = handleSubmit(({ id, ...values }) => {
    const changes = changesOf(before, values)
    if (Object.keys(changes).length === 0) onSaved(apiKey)
    else mutate({ id, ...changes }, { onSuccess: onSaved })
  })
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="relative flex flex-col gap-5">
      <FormError title={error && errorText(error)} messages={refused} />
      <Field label={tCreating('name')} required error={errors.name && issueText(errors.name.type)}>
        <Input autoComplete="off" {...register('name')} />
      </Field>
      <Field
        label={tCreating('descriptionField')}
        optionalLabel={tCommon('optional')}
        error={errors.description && issueText(errors.description.type)}
      >
        <Textarea rows={2} {...register('description')} />
      </Field>
      <PermissionsField
        registration={register('permissions')}
        present={apiKey.permissions}
        error={errors.permissions && tCreating('permissionsMissing')}
      />
      <Controller
        control={control}
        name="roles"
        render={({ field }) => <KeyRolesField value={field.value ?? null} onChange={field.onChange} />}
      />
      <Controller
        control={control}
        name="allowedIps"
        render={({ field }) => (
          <Field
            label={t('allowedIps')}
            hint={t('allowedIpsHint')}
            optionalLabel={tCommon('optional')}
            error={errors.allowedIps && t('allowedIpsWrong')}
          >
            <AllowedIpsInput value={field.value ?? []} onChange={field.onChange} onBlur={field.onBlur} />
          </Field>
        )}
      />
      <Controller
        control={control}
        name="expiresAt"
        render={({ field }) => (
          <KeptExpiryField
            present={apiKey.expiresAt}
            error={errors.expiresAt && issueText('expiry_in_past')}
            onChange={field.onChange}
          />
        )}
      />
      <DialogActions>
        <Button onClick={onCancel}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" loading={isPending}>
          {t('submit')}
        </Button>
      </DialogActions>
    </form>
  )
}
