import { type CreatedInvitation, CreateInvitationInput } from '@heimdall/contracts'
import { Button, Field, FormError, Input, NativeSelect } from '@heimdall/ui'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import { DialogActions } from '../../components/dialog-actions.tsx'
import { readError } from '../../lib/read-error.ts'
import { trpc } from '../../lib/trpc.ts'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useIssueText } from '../../lib/use-issue-text.ts'
import { useRoleName } from '../roles/use-role-name.ts'
import { useCan, useMe } from '../session/use-me.ts'
import { useCreateInvitation } from './use-invitation-mutations.ts'

export type InviteFormProps = {
  onCreated: (invitation: CreatedInvitation) => void
  onCancel: () => void
}

const lifetimes = ['1', '7', '30', '90'] as const
const inDays = (days: string) => new Date(Date.now() + Number(days) * 86_400_000 - 60_000).toISOString()
const orNothing = (text: string) => text.trim() || undefined

export function InviteForm({ onCreated, onCancel }: InviteFormProps) {
  const t = useTranslations('invitations')
  const tCommon = useTranslations('common')
  const errorText = useErrorText()
  const issueText = useIssueText()
  const locale = useLocale()
  const roles = useGivableRoles()
  const roleName = useRoleName()
  const { mutate, isPending, error } = useCreateInvitation()
  const { register, handleSubmit, setValue, formState } = useForm({
    resolver: zodResolver(CreateInvitationInput),
    defaultValues: { locale: locale === 'de' ? 'de' : 'en', expiresAt: inDays('7') },
  })
  const { errors } = formState
  const refused = error ? readError(error).issues.map((issue) => issueText(issue.code)) : []
  const submit = handleSubmit((values) => mutate(values, { onSuccess: onCreated }))
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="relative flex flex-col gap-5">
      <FormError title={error && errorText(error)} messages={refused} />
      <Field
        label={t('email')}
        hint={t('emailHint')}
        optionalLabel={tCommon('optional')}
        error={errors.email && issueText(errors.email.type)}
      >
        <Input type="email" autoComplete="off" {...register('email', { setValueAs: orNothing })} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t('role')} optionalLabel={tCommon('optional')}>
          <NativeSelect {...register('role', { setValueAs: orNothing })}>
            <option value="">{t('noRole')}</option>
            {roles.map((role) => (
              <option key={role.id} value={role.id}>
                {roleName(role.name)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label={t('lifetime')} error={errors.expiresAt && issueText(errors.expiresAt.type)}>
          <NativeSelect
            defaultValue="7"
            onChange={(event) => setValue('expiresAt', inDays(event.target.value))}
          >
            {lifetimes.map((days) => (
              <option key={days} value={days}>
                {t('days', { count: Number(days) })}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
      <Field
        label={t('note')}
        hint={t('noteHint')}
        optionalLabel={tCommon('optional')}
        error={errors.note && issueText(errors.note.type)}
      >
        <Input autoComplete="off" {...register('note', { setValueAs: orNothing })} />
      </Field>
      <Field label={t('language')}>
        <NativeSelect {...register('locale')}>
          <option value="en">English</option>
          <option value="de">Deutsch</option>
        </NativeSelect>
      </Field>
      <DialogActions>
        <Button onClick={onCancel}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" loading={isPending}>
          {t('submit')}
        </Button>
      </DialogActions>
    </form>
  )
}

/** Roles that give nothing which whoever invites does not hold; the server checks the same. */
function useGivableRoles() {
  const { permissions } = useMe()
  const enabled = useCan('role:read')
  const { data } = useQuery({ ...trpc.roles.list.queryOptions({}), enabled })
  return (data?.roles ?? []).filter(
    (role) => role.name !== 'user' && role.permissions.every((name) => permissions.includes(name)),
  )
}
