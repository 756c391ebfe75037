import { Button, Dialog } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BackupCodesView } from './backup-codes-view.tsx'
import { TotpForm } from './totp-form.tsx'
import type { TotpSetUp } from './use-totp-set-up.ts'

const formId = 'totp-set-up'

/** The secret and a code; afterwards the backup codes, which have to be kept before the dialog closes. */
export function TotpSetUpDialog({ setUp }: { setUp: TotpSetUp }) {
  const t = useTranslations()
  const [kept, setKept] = useState(false)
  const codes = setUp.confirm.data?.backupCodes
  const secret = setUp.begin.data

  function close() {
    setKept(false)
    void setUp.finish()
  }
  if (codes) {
    return (
      <Dialog
        open
        // Not by Escape or a click beside it: these codes are never shown again.
        onOpenChange={() => kept && close()}
        title={t('totp.doneTitle')}
        description={t('totp.doneText')}
        closeLabel={t('common.close')}
        footer={
          <Button variant="primary" disabled={!kept} onClick={close}>
            {t('common.done')}
          </Button>
        }
      >
        <BackupCodesView codes={codes} kept={kept} onKept={setKept} />
      </Dialog>
    )
  }
  return (
    <Dialog
      open={secret !== undefined}
      onOpenChange={(open) => {
        if (!open) void setUp.finish()
      }}
      title={t('totp.setUp')}
      description={t('totp.setUpText')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={() => void setUp.finish()}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={setUp.confirm.isPending}>
            {t('totp.submit')}
          </Button>
        </>
      }
    >
      {secret && <TotpForm id={formId} secret={secret} confirm={setUp.confirm} />}
    </Dialog>
  )
}
