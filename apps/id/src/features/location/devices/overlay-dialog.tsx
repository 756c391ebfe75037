import { Button, Dialog, Field, NativeSelect, SecretReveal } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type OverlayKind, overlayKinds, overlayUrlOf } from './overlay-urls.ts'

export interface OverlayDialogProps {
  open: boolean
  onClose: () => void
  name: string
  pullUrl: string
}

/** What to enter in OBS; the key in it is shown this once. */
export function OverlayDialog({ open, onClose, name, pullUrl }: OverlayDialogProps) {
  const t = useTranslations()
  const [kind, setKind] = useState<OverlayKind>('map')
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('devices.overlayTitle', { name })}
      description={t('devices.overlayText')}
      closeLabel={t('common.close')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('common.done')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t('devices.overlay')}>
          <NativeSelect
            value={kind}
            // Its options are these, and no others.
            onChange={(event) => setKind(event.target.value as OverlayKind)}
          >
            {overlayKinds.map((one) => (
              <option key={one} value={one}>
                {t(`devices.overlays.${one}`)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <SecretReveal
          value={overlayUrlOf(kind, pullUrl)}
          label={t('devices.overlayAddress')}
          warning={t('devices.overlayWarning')}
          copyLabel={t('devices.copyAddress')}
          copiedLabel={t('common.copied')}
        />
      </div>
    </Dialog>
  )
}
