import type { Device } from '@heimdall/contracts'
import { ConfirmDialog } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../../lib/use-error-text.ts'
import { SetUpDialog } from './set-up-dialog.tsx'
import { useRotateToken } from './use-device-changes.ts'

/** Asks first, for what sends to the old address is refused; then shows how to set the phone up again. */
export function RotateTokenDialog(props: { device: Device; open: boolean; onClose: () => void }) {
  const { device, open, onClose } = props
  const t = useTranslations()
  const errorText = useErrorText()
  const rotate = useRotateToken()
  function close() {
    rotate.reset()
    onClose()
  }
  if (rotate.data) {
    return (
      <SetUpDialog
        open={open}
        onClose={close}
        id={device.id}
        name={device.name}
        ingestUrl={rotate.data.ingestUrl}
        since={rotate.context?.requests[0]?.at}
      />
    )
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('devices.rotateTitle', { name: device.name })}
      description={t('devices.rotateText')}
      confirmLabel={t('devices.rotateConfirm')}
      cancelLabel={t('common.cancel')}
      onConfirm={() => rotate.mutate({ id: device.id })}
      pending={rotate.isPending}
      error={rotate.error && errorText(rotate.error).title}
    />
  )
}
