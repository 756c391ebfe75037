import { CreatePermissionInput, type Permission } from '@heimdall/contracts'
import { Button, Field, FormError, Input, Textarea, useToast } from '@heimdall/ui'
import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useIssueText } from '../../lib/use-issue-text.ts'
import { useRoleMutations } from './use-role-mutations.ts'

/** A name stands in bots' code, and is never changed. */
export function PermissionForm({
  permission,
  onDone,
}: {
  permission: Permission | undefined
  onDone: () => void
}) {
  const t = useTranslations('access.permissionForm')
  const tCommon = useTranslations('common')
  const issueText = useIssueText()
  const failureText = useFailureText()
  const { toast } = useToast()
  const { createPermission, updatePermission } = useRoleMutations()
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(CreatePermissionInput),
    defaultValues: { name: permission?.name ?? '', description: permission?.description ?? '' },
  })
  const { errors } = formState
  const error = createPermission.error ?? updatePermission.error
  const submit = handleSubmit((values) => {
    const onSuccess = ({ name }: Permission) => {
      onDone()
      toast({ tone: 'success', title: permission ? t('saved', { name }) : t('created', { name }) })
    }
    if (!permission) return createPermission.mutate(values, { onSuccess })
    updatePermission.mutate(
      { permissionId: permission.id, description: values.description ?? '' },
      { onSuccess },
    )
  })
  return (
    // `relative` holds the hidden texts for screen readers inside what scrolls.
    <form onSubmit={(event) => void submit(event)} noValidate className="relative flex flex-col gap-5">
      <FormError title={error && failureText(error)} />
      {!permission && (
        <Field label={t('name')} hint={t('nameHint')} required error={errors.name && t('nameWrong')}>
          <Input code autoComplete="off" placeholder="song:request" {...register('name')} />
        </Field>
      )}
      <Field
        label={t('about')}
        hint={t('aboutHint')}
        error={errors.description && issueText(errors.description.type)}
      >
        <Textarea rows={2} {...register('description')} />
      </Field>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button
          type="submit"
          variant="primary"
          loading={createPermission.isPending || updatePermission.isPending}
        >
          {permission ? t('save') : t('submit')}
        </Button>
      </div>
    </form>
  )
}
