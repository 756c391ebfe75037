import { Button } from '@heimdall/ui'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { BackupCodesView } from './backup-codes-view.tsx'
import { TotpForm } from './totp-form.tsx'
import { useTotpSetUp } from './use-totp-set-up.ts'

const formId = 'owed-totp'

/** The same steps as in the dialog of the security page, one after the other on the card. */
export function OwedFactorSetUp({ onBusy }: { onBusy: (busy: boolean) => void }) {
  const t = useTranslations()
  const setUp = useTotpSetUp()
  const [kept, setKept] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const busy = setUp.begin.isPending || setUp.confirm.isPending || leaving
  useEffect(() => onBusy(busy), [busy, onBusy])
  const codes = setUp.confirm.data?.backupCodes
  if (codes) {
    return (
      <div className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t('backupCodes.keepText')}</p>
        <BackupCodesView codes={codes} kept={kept} onKept={setKept} />
        <Button
          variant="primary"
          size="lg"
          block
          disabled={!kept}
          loading={leaving}
          onClick={() => {
            setLeaving(true)
            void setUp.finish()
          }}
        >
          {t('owedFactor.continue')}
        </Button>
      </div>
    )
  }
  if (!setUp.begin.data) {
    return (
      <Button variant="primary" size="lg" block loading={setUp.begin.isPending} onClick={setUp.start}>
        {t('totp.setUp')}
      </Button>
    )
  }
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm text-muted">{t('totp.setUpText')}</p>
      <TotpForm id={formId} secret={setUp.begin.data} confirm={setUp.confirm} />
      <Button type="submit" form={formId} variant="primary" size="lg" block loading={setUp.confirm.isPending}>
        {t('totp.submit')}
      </Button>
    </div>
  )
}
