import { Button, Dialog } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { BackupCodesView } from './backup-codes-view.tsx'
import { useRenewBackupCodes } from './use-renew-backup-codes.ts'

export interface BackupCodesDialogProps {
  /** Codes that are still good, and will not be. */
  hasSome: boolean
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function BackupCodesDialog({ hasSome, open, onOpenChange }: BackupCodesDialogProps) {
  const t = useTranslations()
  const renew = useRenewBackupCodes()
  const [kept, setKept] = useState(false)
  const codes = renew.data?.backupCodes

  function close() {
    // Not by Escape or a click beside it: these codes are never shown again.
    if (codes && !kept) return
    onOpenChange(false)
    setKept(false)
    renew.reset()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? onOpenChange(true) : close())}
      title={t('backupCodes.newTitle')}
      description={
        codes ? t('backupCodes.keepText') : hasSome ? t('backupCodes.renewText') : t('backupCodes.createText')
      }
      closeLabel={t('common.close')}
      footer={
        codes ? (
          <Button variant="primary" disabled={!kept} onClick={close}>
            {t('common.done')}
          </Button>
        ) : (
          <>
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button variant="primary" loading={renew.isPending} onClick={() => renew.mutate({})}>
              {t('backupCodes.create')}
            </Button>
          </>
        )
      }
    >
      {codes ? (
        <BackupCodesView codes={codes} kept={kept} onKept={setKept} />
      ) : (
        <FormFailure error={renew.error} />
      )}
    </Dialog>
  )
}
