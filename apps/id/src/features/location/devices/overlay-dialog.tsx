import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { AddressDialog } from './address-dialog.tsx'
import { type OverlayKind, overlayKinds, overlayUrlOf } from './overlay-urls.ts'

export interface OverlayDialogProps {
  open: boolean
  onClose: () => void
  name: string
  pullUrl: string
}

/** What to enter in OBS; the key in it is shown this once. */
export function OverlayDialog({ open, onClose, name, pullUrl }: OverlayDialogProps) {
  const t = useTranslations('devices')
  const [kind, setKind] = useState<OverlayKind>('map')
  return (
    <AddressDialog
      open={open}
      onClose={onClose}
      title={t('overlayTitle', { name })}
      description={t('overlayText')}
      choice={{
        label: t('overlay'),
        options: overlayKinds,
        textOf: (one) => t(`overlays.${one}`),
        value: kind,
        onChange: setKind,
      }}
      address={{
        value: overlayUrlOf(kind, pullUrl),
        label: t('overlayAddress'),
        warning: t('overlayWarning'),
      }}
    />
  )
}
