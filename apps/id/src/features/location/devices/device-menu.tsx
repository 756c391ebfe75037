import type { Device } from '@heimdall/contracts'
import {
  ConfirmDialog,
  DropdownMenu,
  DropdownMenuItem,
  DropdownMenuSeparator,
  IconButton,
  useToast,
} from '@heimdall/ui'
import { Ellipsis, MonitorPlay, Pencil, RotateCw, ScanSearch, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../../lib/use-error-text.ts'
import { EditDeviceDialog } from './edit-device-dialog.tsx'
import { RequestsDrawer } from './requests-drawer.tsx'
import { RotatePullKeyDialog } from './rotate-pull-key-dialog.tsx'
import { RotateTokenDialog } from './rotate-token-dialog.tsx'
import { useDeleteDevice } from './use-device-changes.ts'

export function DeviceMenu({ device }: { device: Device }) {
  const t = useTranslations('devices')
  const [open, setOpen] = useState<'edit' | 'requests' | 'rotate' | 'pullKey' | 'delete'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton size="sm" label={t('moreNamed', { name: device.name })}>
            <Ellipsis />
          </IconButton>
        }
      >
        <DropdownMenuItem icon={<ScanSearch />} onSelect={() => setOpen('requests')}>
          {t('inspect')}
        </DropdownMenuItem>
        <DropdownMenuItem icon={<Pencil />} onSelect={() => setOpen('edit')}>
          {t('edit')}
        </DropdownMenuItem>
        <DropdownMenuItem icon={<RotateCw />} onSelect={() => setOpen('rotate')}>
          {t('rotate')}
        </DropdownMenuItem>
        <DropdownMenuItem icon={<MonitorPlay />} onSelect={() => setOpen('pullKey')}>
          {t('pullKey')}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem icon={<Trash2 />} tone="danger" onSelect={() => setOpen('delete')}>
          {t('delete')}
        </DropdownMenuItem>
      </DropdownMenu>
      <EditDeviceDialog device={device} open={open === 'edit'} onClose={close} />
      <RequestsDrawer device={device} open={open === 'requests'} onClose={close} />
      <RotateTokenDialog device={device} open={open === 'rotate'} onClose={close} />
      <RotatePullKeyDialog device={device} open={open === 'pullKey'} onClose={close} />
      <DeleteDialog device={device} open={open === 'delete'} onClose={close} />
    </>
  )
}

interface DeleteDialogProps {
  device: Device
  open: boolean
  onClose: () => void
}

/** With all that it ever said: its name is typed first. */
function DeleteDialog({ device: { id, name }, open, onClose }: DeleteDialogProps) {
  const t = useTranslations()
  const { toast } = useToast()
  const errorText = useErrorText()
  const remove = useDeleteDevice()
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        if (next) return
        remove.reset()
        onClose()
      }}
      title={t('devices.deleteTitle', { name })}
      description={t('devices.deleteText')}
      typeToConfirm={{ text: name, label: t('devices.deleteType', { name }) }}
      confirmLabel={t('devices.deleteConfirm')}
      cancelLabel={t('common.cancel')}
      pending={remove.isPending}
      error={remove.error && errorText(remove.error).title}
      onConfirm={() =>
        remove.mutate(
          { id },
          {
            onSuccess: () => {
              onClose()
              toast({ tone: 'success', title: t('devices.deleted', { name }) })
            },
          },
        )
      }
    />
  )
}
