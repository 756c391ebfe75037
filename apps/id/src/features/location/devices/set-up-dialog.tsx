import { Button, Dialog, Field, NativeSelect, PrivacyBlur, SecretReveal } from '@heimdall/ui'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FirstFix } from './first-fix.tsx'
import { type PhoneApp, phoneApps, setUpOf } from './phone-apps.ts'

const QrCode = lazy(() => import('../../security/qr-code.tsx'))

export interface SetUpDialogProps {
  open: boolean
  onClose: () => void
  id: string
  name: string
  ingestUrl: string
  /** From when on a request is one of the phone that is being set up. */
  since: string
}

/** Which app, what to scan or type there, and whether anything comes. */
export function SetUpDialog({ open, onClose, id, name, ingestUrl, since }: SetUpDialogProps) {
  const t = useTranslations()
  const [app, setApp] = useState<PhoneApp>('traccar')
  const { address, link } = setUpOf(app, ingestUrl)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('devices.setUpTitle', { name })}
      closeLabel={t('common.close')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('common.done')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t('devices.app')}>
          <NativeSelect
            value={app}
            // Its options are these, and no others.
            onChange={(event) => setApp(event.target.value as PhoneApp)}
          >
            {phoneApps.map((one) => (
              <option key={one} value={one}>
                {t(`devices.apps.${one}`)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <p className="text-sm text-muted">{t(`devices.steps.${app}`)}</p>
        <div className="flex flex-col items-center gap-3">
          <PrivacyBlur className="block">
            <Suspense fallback={<div className="size-44 rounded-lg bg-sunken" />}>
              <QrCode text={link ?? address} label={t('devices.qrLabel')} className="size-44" />
            </Suspense>
          </PrivacyBlur>
          {link !== null && (
            <a className="text-sm font-medium text-accent-ink underline" href={link}>
              {t('devices.openApp')}
            </a>
          )}
        </div>
        <SecretReveal
          value={address}
          label={t('devices.address')}
          warning={t('devices.addressWarning')}
          copyLabel={t('devices.copyAddress')}
          copiedLabel={t('common.copied')}
        />
        {open && <FirstFix id={id} since={since} />}
      </div>
    </Dialog>
  )
}
