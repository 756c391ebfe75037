import type { Device } from '@heimdall/contracts'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { DeleteDialog } from '../../components/delete-dialog.tsx'
import { useDeviceChanges } from './use-device-changes.ts'

export interface DeleteDeviceDialogProps {
  device: Device
  open: boolean
  onClose: () => void
}

/** With all that it ever said: its name is typed first. */
export function DeleteDeviceDialog({ device: { id, name }, open, onClose }: DeleteDeviceDialogProps) {
  const t = useTranslations('devicePages.delete')
  const navigate = useNavigate()
  const { remove } = useDeviceChanges()
  return (
    <DeleteDialog
      open={open}
      onClose={onClose}
      title={t('title', { name })}
      description={t('text')}
      typeToConfirm={{ text: name, label: t('type', { name }) }}
      confirmLabel={t('confirm')}
      remove={remove}
      send={() => remove.mutateAsync({ id })}
      done={t('done', { name })}
      onDone={() => void navigate({ to: '/devices' })}
    />
  )
}
