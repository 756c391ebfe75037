import type { Device } from '@heimdall/contracts'
import { Button, ConfirmDialog, Dialog, SecretReveal } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useDeviceChanges } from './use-device-changes.ts'

/** What a device sends by, or what overlays read it by. */
type DeviceCredential = 'token' | 'pullKey'

export interface RotateDialogProps {
  device: Device
  credential: DeviceCredential
  open: boolean
  onClose: () => void
}

/** Asks first, for the old address is nobody's afterwards; then shows the new one, once. */
export function RotateDialog({ device: { id, name }, credential, open, onClose }: RotateDialogProps) {
  const t = useTranslations(`devicePages.rotate.${credential}`)
  const tCommon = useTranslations('common')
  const tPages = useTranslations('devicePages')
  const failureText = useFailureText()
  const { rotateToken, rotatePullKey } = useDeviceChanges()
  const { mutate, isPending, error } = credential === 'token' ? rotateToken : rotatePullKey
  const url = credential === 'token' ? rotateToken.data?.ingestUrl : rotatePullKey.data?.pullUrl
  function close() {
    rotateToken.reset()
    rotatePullKey.reset()
    onClose()
  }
  if (url !== undefined) {
    return (
      <Dialog
        open={open}
        onOpenChange={(next) => !next && close()}
        title={t('doneTitle', { name })}
        description={t('doneText')}
        closeLabel={tCommon('close')}
        footer={
          <Button variant="primary" onClick={close}>
            {tPages('finished')}
          </Button>
        }
      >
        <SecretReveal
          value={url}
          label={t('address')}
          warning={tPages('onlyOnce')}
          copyLabel={tCommon('copy')}
          copiedLabel={tCommon('copied')}
          copyFailedLabel={tCommon('copyFailed')}
        />
      </Dialog>
    )
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('title', { name })}
      description={t('text')}
      confirmLabel={t('confirm')}
      cancelLabel={tCommon('cancel')}
      onConfirm={() => mutate({ id })}
      pending={isPending}
      error={error && failureText(error)}
    />
  )
}
