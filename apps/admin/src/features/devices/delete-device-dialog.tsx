import type { Device } from '@heimdall/contracts'
import { ConfirmDialog, useToast } from '@heimdall/ui'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useDeviceChanges } from './use-device-changes.ts'

export interface DeleteDeviceDialogProps {
  device: Device
  open: boolean
  onClose: () => void
}

/** With all that it ever said: its name is typed first. */
export function DeleteDeviceDialog({ device: { id, name }, open, onClose }: DeleteDeviceDialogProps) {
  const t = useTranslations('devicePages.delete')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const navigate = useNavigate()
  const failureText = useFailureText()
  const { remove } = useDeviceChanges()
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        if (next) return
        remove.reset()
        onClose()
      }}
      title={t('title', { name })}
      description={t('text')}
      typeToConfirm={{ text: name, label: t('type', { name }) }}
      confirmLabel={t('confirm')}
      cancelLabel={tCommon('cancel')}
      pending={remove.isPending}
      error={remove.error && failureText(remove.error)}
      onConfirm={() =>
        remove.mutate(
          { id },
          {
            onSuccess: () => {
              toast({ tone: 'success', title: t('done', { name }) })
              void navigate({ to: '/devices' })
            },
          },
        )
      }
    />
  )
}
