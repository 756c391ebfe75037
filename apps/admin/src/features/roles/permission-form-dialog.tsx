import type { Permission } from '@heimdall/contracts'
import { Dialog } from '@heimdall/ui'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { PermissionForm } from './permission-form.tsx'

export type PermissionFormDialogProps = {
  open: boolean
  /** Undefined: a new one. */
  permission?: Permission | undefined
  onClose: () => void
}

export function PermissionFormDialog({ open, permission, onClose }: PermissionFormDialogProps) {
  const t = useTranslations('access.permissionForm')
  const tCommon = useTranslations('common')
  // It stays while the dialog fades out.
  const last = useRef(permission)
  if (open) last.current = permission
  const shown = last.current
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={shown ? t('editTitle', { name: shown.name }) : t('title')}
      description={shown ? undefined : t('description')}
      closeLabel={tCommon('close')}
    >
      <PermissionForm permission={shown} onDone={onClose} />
    </Dialog>
  )
}
