import type { Role } from '@heimdall/contracts'
import { ConfirmDialog, useToast } from '@heimdall/ui'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useRoleMutations } from './use-role-mutations.ts'

export type DeleteRoleDialogProps = { role: Role | undefined; onClose: () => void; onDeleted: () => void }

export function DeleteRoleDialog({ role, onClose, onDeleted }: DeleteRoleDialogProps) {
  const t = useTranslations('access.deleteRole')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const { mutate, isPending, error, reset } = useRoleMutations().deleteRole
  // Its name stays while the dialog fades out.
  const last = useRef(role)
  if (role) last.current = role
  const name = last.current?.name ?? ''
  const members = last.current?.members ?? 0

  function close() {
    reset()
    onClose()
  }
  function confirm() {
    if (!role) return
    const onSuccess = () => {
      close()
      onDeleted()
      toast({ tone: 'success', title: t('done', { name }) })
    }
    mutate({ roleId: role.id }, { onSuccess })
  }
  return (
    <ConfirmDialog
      open={role !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t('title', { name })}
      description={members === '10000+' ? t('many') : t('description', { members })}
      confirmLabel={t('confirm')}
      cancelLabel={tCommon('cancel')}
      onConfirm={confirm}
      pending={isPending}
      error={error && failureText(error)}
    />
  )
}
