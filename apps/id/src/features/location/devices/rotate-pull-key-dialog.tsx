import type { Device } from '@heimdall/contracts'
import { ConfirmDialog } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../../lib/use-error-text.ts'
import { OverlayDialog } from './overlay-dialog.tsx'
import { useRotatePullKey } from './use-device-changes.ts'

/** Asks first, for overlays with the old key go dark; then shows the addresses with the new one. */
export function RotatePullKeyDialog(props: { device: Device; open: boolean; onClose: () => void }) {
  const { device, open, onClose } = props
  const t = useTranslations()
  const errorText = useErrorText()
  const rotate = useRotatePullKey()
  function close() {
    rotate.reset()
    onClose()
  }
  if (rotate.data) {
    return <OverlayDialog open={open} onClose={close} name={device.name} pullUrl={rotate.data.pullUrl} />
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('devices.pullKeyTitle', { name: device.name })}
      description={t('devices.pullKeyText')}
      confirmLabel={t('devices.pullKeyConfirm')}
      cancelLabel={t('common.cancel')}
      onConfirm={() => rotate.mutate({ id: device.id })}
      pending={rotate.isPending}
      error={rotate.error && errorText(rotate.error).title}
    />
  )
}
