import type { Role } from '@heimdall/contracts'
import { Dialog } from '@heimdall/ui'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { RoleForm } from './role-form.tsx'
import { useRoleName } from './use-role-name.ts'

export type RoleFormDialogProps = {
  open: boolean
  /** Undefined: a new one. */
  role?: Role | undefined
  onClose: () => void
}

export function RoleFormDialog({ open, role, onClose }: RoleFormDialogProps) {
  const t = useTranslations('access.roleForm')
  const tCommon = useTranslations('common')
  const roleName = useRoleName()
  // It stays while the dialog fades out.
  const last = useRef(role)
  if (open) last.current = role
  const shown = last.current
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={shown ? t('editTitle', { name: roleName(shown.name) }) : t('title')}
      description={shown ? undefined : t('description')}
      closeLabel={tCommon('close')}
    >
      <RoleForm role={shown} onDone={onClose} />
    </Dialog>
  )
}
