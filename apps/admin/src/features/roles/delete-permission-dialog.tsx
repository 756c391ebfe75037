import type { Permission } from '@heimdall/contracts'
import { ConfirmDialog, useToast } from '@heimdall/ui'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useRoleMutations } from './use-role-mutations.ts'

export type DeletePermissionDialogProps = {
  permission: Permission | undefined
  onClose: () => void
  onDeleted: () => void
}

export function DeletePermissionDialog({ permission, onClose, onDeleted }: DeletePermissionDialogProps) {
  const t = useTranslations('access.deletePermission')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const { mutate, isPending, error, reset } = useRoleMutations().deletePermission
  // Its name stays while the dialog fades out.
  const last = useRef(permission)
  if (permission) last.current = permission
  const name = last.current?.name ?? ''

  function close() {
    reset()
    onClose()
  }
  function confirm() {
    if (!permission) return
    const onSuccess = () => {
      close()
      onDeleted()
      toast({ tone: 'success', title: t('done', { name }) })
    }
    mutate({ permissionId: permission.id }, { onSuccess })
  }
  return (
    <ConfirmDialog
      open={permission !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t('title', { name })}
      description={t('description')}
      confirmLabel={t('confirm')}
      cancelLabel={tCommon('cancel')}
      onConfirm={confirm}
      pending={isPending}
      error={error && failureText(error)}
    />
  )
}
