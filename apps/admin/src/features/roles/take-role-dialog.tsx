import type { UserRole } from '@heimdall/contracts'
import { ConfirmDialog, Field, Textarea, useToast } from '@heimdall/ui'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useRoleMutations } from './use-role-mutations.ts'
import { useRoleName } from './use-role-name.ts'

export type TakeRoleDialogProps = {
  role: UserRole | undefined
  userId: string
  username: string
  onClose: () => void
}

export function TakeRoleDialog({ role, userId, username, onClose }: TakeRoleDialogProps) {
  const t = useTranslations('access.takeRole')
  const tGive = useTranslations('access.giveRole')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const roleName = useRoleName()
  const { mutate, isPending, error, reset } = useRoleMutations().remove
  const [reason, setReason] = useState('')
  // Its name stays while the dialog fades out.
  const last = useRef(role)
  if (role) last.current = role
  const words = { name: username, role: roleName(last.current?.name ?? '') }

  function close() {
    reset()
    setReason('')
    onClose()
  }
  function confirm() {
    if (!role) return
    const onSuccess = () => {
      close()
      toast({ tone: 'success', title: t('done', words) })
    }
    mutate({ userId, role: role.id, ...(reason.trim() === '' ? {} : { reason }) }, { onSuccess })
  }
  return (
    <ConfirmDialog
      open={role !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t('title', words)}
      description={t('description')}
      confirmLabel={t('confirm')}
      cancelLabel={tCommon('cancel')}
      onConfirm={confirm}
      pending={isPending}
      error={error && failureText(error)}
    >
      <Field label={tGive('reason')} hint={tGive('reasonHint')} optionalLabel={tCommon('optional')}>
        <Textarea
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </ConfirmDialog>
  )
}
