import { CreateApiKeyInput, type CreatedApiKey } from '@heimdall/contracts'
import { Button, Field, FormError, Input, Textarea } from '@heimdall/ui'
import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { DialogActions } from '../../components/dialog-actions.tsx'
import { readError } from '../../lib/read-error.ts'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useIssueText } from '../../lib/use-issue-text.ts'
import { ExpiryField } from './expiry-field.tsx'
import { KindField } from './kind-field.tsx'
import { PermissionsField } from './permissions-field.tsx'
import { useCreateApiKey } from './use-create-api-key.ts'

export type CreateKeyFormProps = {
  onCreated: (key: CreatedApiKey) => void
  onCancel: () => void
}

export function CreateKeyForm({ onCreated, onCancel }: CreateKeyFormProps) {
  const t = useTranslations('apiKeys.creating')
  const tCommon = useTranslations('common')
  const errorText = useErrorText()
  const issueText = useIssueText()
  const { mutate, isPending, error } = useCreateApiKey()
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(CreateApiKeyInput),
    defaultValues: { name: '', permissions: [], isSystem: false },
  })
  const { errors } = formState
  const refused = error ? readError(error).issues.map((issue) => issueText(issue.code)) : []
  const submit = handleSubmit((values) => mutate(values, { onSuccess: onCreated }))
  return (
    // `relative` holds the hidden texts for screen readers inside what scrolls.
    <form onSubmit={(event) => void submit(event)} noValidate className="relative flex flex-col gap-5">
      <FormError title={error && errorText(error)} messages={refused} />
      <Field
        label={t('name')}
        hint={t('nameHint')}
        required
        error={errors.name && issueText(errors.name.type)}
      >
        <Input autoComplete="off" {...register('name')} />
      </Field>
      <Field
        label={t('descriptionField')}
        optionalLabel={tCommon('optional')}
        error={errors.description && issueText(errors.description.type)}
      >
        <Textarea rows={2} {...register('description', { setValueAs: (text) => text || undefined })} />
      </Field>
      <KindField control={control} />
      <PermissionsField
        registration={register('permissions')}
        error={errors.permissions && t('permissionsMissing')}
      />
      <ExpiryField control={control} error={errors.expiresAt && issueText('expiry_in_past')} />
      <DialogActions>
        <Button onClick={onCancel}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" loading={isPending}>
          {t('submit')}
        </Button>
      </DialogActions>
    </form>
  )
}
