import { CreateRoleInput, type Role } from '@heimdall/contracts'
import { Button, Checkbox, changesOf, Field, FormError, Input, Textarea, useToast } from '@heimdall/ui'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useIssueText } from '../../lib/use-issue-text.ts'
import { roleWithoutFactorOptions } from './roles-options.ts'
import { SecondFactorPreview } from './second-factor-preview.tsx'
import { useRoleMutations } from './use-role-mutations.ts'
import { useRoleName } from './use-role-name.ts'

const Form = CreateRoleInput.pick({ name: true, description: true, requiresTwoFactor: true })

/** Heimdall's own roles keep their name and words. */
export function RoleForm({ role, onDone }: { role: Role | undefined; onDone: () => void }) {
  const t = useTranslations('access.roleForm')
  const tCommon = useTranslations('common')
  const issueText = useIssueText()
  const failureText = useFailureText()
  const roleName = useRoleName()
  const { toast } = useToast()
  const { createRole, updateRole } = useRoleMutations()
  const [before] = useState(role)
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(Form),
    defaultValues: {
      name: role?.name ?? '',
      description: role?.description ?? '',
      requiresTwoFactor: role?.requiresTwoFactor ?? false,
    },
  })
  const { errors } = formState
  const requires = useWatch({ control, name: 'requiresTwoFactor' })
  const turnsOn = role !== undefined && requires === true && !role.requiresTwoFactor
  const preview = useQuery({ ...roleWithoutFactorOptions(role?.id ?? ''), enabled: turnsOn })
  const error = createRole.error ?? updateRole.error
  const submit = handleSubmit((values) => {
    const onSuccess = ({ name }: Role) => {
      onDone()
      toast({ tone: 'success', title: role ? t('saved', { name: roleName(name) }) : t('created', { name }) })
    }
    if (!before) createRole.mutate(values, { onSuccess })
    else updateRole.mutate({ roleId: before.id, ...changesOf(before, values) }, { onSuccess })
  })
  return (
    // `relative` holds the hidden texts for screen readers inside what scrolls.
    <form onSubmit={(event) => void submit(event)} noValidate className="relative flex flex-col gap-5">
      <FormError title={error && failureText(error)} />
      {!role?.isSystem && (
        <>
          <Field
            label={t('name')}
            hint={t('nameHint')}
            required
            error={errors.name && issueText(errors.name.type)}
          >
            <Input autoComplete="off" {...register('name')} />
          </Field>
          <Field
            label={t('about')}
            optionalLabel={tCommon('optional')}
            error={errors.description && issueText(errors.description.type)}
          >
            <Textarea rows={2} {...register('description')} />
          </Field>
        </>
      )}
      <Checkbox
        label={t('requiresTwoFactor')}
        description={t('requiresTwoFactorHint')}
        {...register('requiresTwoFactor')}
      />
      {turnsOn && <SecondFactorPreview data={preview.data} error={preview.error} />}
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" loading={createRole.isPending || updateRole.isPending}>
          {role ? t('save') : t('submit')}
        </Button>
      </div>
    </form>
  )
}
