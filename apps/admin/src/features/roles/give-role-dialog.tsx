import { Button, Dialog, Field, FormError, NativeSelect, Textarea, useToast } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useMe } from '../session/use-me.ts'
import { mayGrant } from './may-grant.ts'
import { rolesOptions } from './roles-options.ts'
import { useRoleMutations } from './use-role-mutations.ts'
import { useRoleDescription, useRoleName } from './use-role-name.ts'

export type GiveRoleDialogProps = {
  open: boolean
  userId: string
  username: string
  /** Roles that this person has already. */
  held: readonly { id: string }[]
  onClose: () => void
}

export function GiveRoleDialog({ open, onClose, ...person }: GiveRoleDialogProps) {
  const t = useTranslations('access.giveRole')
  const tCommon = useTranslations('common')
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('title', { name: person.username })}
      description={t('description')}
      closeLabel={tCommon('close')}
    >
      <GiveRoleForm {...person} onDone={onClose} />
    </Dialog>
  )
}

type GiveRoleFormProps = Omit<GiveRoleDialogProps, 'open' | 'onClose'> & { onDone: () => void }

/** Unmounts with the dialog, so nothing chosen survives into the next time. */
function GiveRoleForm({ userId, username, held, onDone }: GiveRoleFormProps) {
  const t = useTranslations('access.giveRole')
  const tCommon = useTranslations('common')
  const me = useMe()
  const roleName = useRoleName()
  const describe = useRoleDescription()
  const failureText = useFailureText()
  const { toast } = useToast()
  const { mutate, isPending, error } = useRoleMutations().assign
  const { data, error: listError } = useQuery(rolesOptions)
  const [roleId, setRoleId] = useState('')
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const offered = data?.roles.filter(({ id }) => !held.some((role) => role.id === id)) ?? []
  const role = offered.find(({ id }) => id === roleId)

  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(!role)
    if (!role) return
    mutate(
      { userId, role: role.id, ...(reason.trim() === '' ? {} : { reason }) },
      {
        onSuccess: () => {
          onDone()
          toast({ tone: 'success', title: t('done', { name: username, role: roleName(role.name) }) })
        },
      },
    )
  }
  const failure = error ?? listError
  return (
    <form onSubmit={submit} noValidate className="relative flex flex-col gap-5">
      <FormError title={failure && failureText(failure)} />
      <Field
        label={t('role')}
        required
        hint={role && describe(role)}
        error={isMissing && !role ? t('roleMissing') : undefined}
      >
        <NativeSelect value={roleId} onChange={(event) => setRoleId(event.target.value)}>
          <option value="" disabled>
            {t('choose')}
          </option>
          {offered.map((option) => {
            const may = mayGrant(me, option.permissions)
            const name = roleName(option.name)
            return (
              <option key={option.id} value={option.id} disabled={!may}>
                {may ? name : t('notYours', { role: name })}
              </option>
            )
          })}
        </NativeSelect>
      </Field>
      <Field label={t('reason')} hint={t('reasonHint')} optionalLabel={tCommon('optional')}>
        <Textarea
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" loading={isPending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
