import type { Device } from '@heimdall/contracts'
import { Button, DropdownMenu, DropdownMenuItem, DropdownMenuSeparator } from '@heimdall/ui'
import { ChevronDown, MonitorPlay, RotateCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../session/use-me.ts'
import { DeleteDeviceDialog } from './delete-device-dialog.tsx'
import { RotateDialog } from './rotate-dialog.tsx'

/** What can be done with a device, for those who may. */
export function DeviceActions({ device }: { device: Device }) {
  const t = useTranslations('devicePages')
  const mayWrite = useCan('device:write')
  const maySee = useCan('location:read')
  const [open, setOpen] = useState<'token' | 'pullKey' | 'delete'>()
  const close = () => setOpen(undefined)
  if (!mayWrite) return null
  return (
    <>
      <DropdownMenu
        trigger={
          <Button>
            {t('actions')}
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        <DropdownMenuItem icon={<RotateCw />} onSelect={() => setOpen('token')}>
          {t('rotate.token.act')}
        </DropdownMenuItem>
        {maySee && (
          <DropdownMenuItem icon={<MonitorPlay />} onSelect={() => setOpen('pullKey')}>
            {t('rotate.pullKey.act')}
          </DropdownMenuItem>
        )}
        <DropdownMenuSeparator />
        <DropdownMenuItem icon={<Trash2 />} tone="danger" onSelect={() => setOpen('delete')}>
          {t('delete.act')}
        </DropdownMenuItem>
      </DropdownMenu>
      {(['token', 'pullKey'] as const).map((credential) => (
        <RotateDialog
          key={credential}
          device={device}
          credential={credential}
          open={open === credential}
          onClose={close}
        />
      ))}
      <DeleteDeviceDialog device={device} open={open === 'delete'} onClose={close} />
    </>
  )
}
