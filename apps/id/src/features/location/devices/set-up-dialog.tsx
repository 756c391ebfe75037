import { PrivacyBlur } from '@heimdall/ui'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { AddressDialog } from './address-dialog.tsx'
import { FirstFix } from './first-fix.tsx'
import { type PhoneApp, phoneApps, setUpOf } from './phone-apps.ts'

const QrCode = lazy(() => import('../../security/qr-code.tsx'))

export interface SetUpDialogProps {
  open: boolean
  onClose: () => void
  id: string
  name: string
  ingestUrl: string
  /** By the clock of the server: what is later comes from the phone that is being set up. Absent: all that comes. */
  since: string | undefined
}

/** Which app, what to scan or type there, and whether anything comes. */
export function SetUpDialog({ open, onClose, id, name, ingestUrl, since }: SetUpDialogProps) {
  const t = useTranslations('devices')
  const [app, setApp] = useState<PhoneApp>('traccar')
  const { address, link } = setUpOf(app, ingestUrl)
  return (
    <AddressDialog
      open={open}
      onClose={onClose}
      title={t('setUpTitle', { name })}
      choice={{
        label: t('app'),
        options: phoneApps,
        textOf: (one) => t(`apps.${one}`),
        value: app,
        onChange: setApp,
      }}
      address={{ value: address, label: t('address'), warning: t('addressWarning') }}
      after={open && <FirstFix id={id} since={since} />}
    >
      <p className="text-sm text-muted">{t(`steps.${app}`)}</p>
      <div className="flex flex-col items-center gap-3">
        <PrivacyBlur className="block">
          <Suspense fallback={<div className="size-44 rounded-lg bg-sunken" />}>
            <QrCode text={link ?? address} label={t('qrLabel')} className="size-44" />
          </Suspense>
        </PrivacyBlur>
        {link !== null && (
          <a className="text-sm font-medium text-accent-ink underline" href={link}>
            {t('openApp')}
          </a>
        )}
      </div>
    </AddressDialog>
  )
}
