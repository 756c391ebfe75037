import { Button, Checkbox, SecretReveal } from '@heimdall/ui'
import { Printer } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMe } from '../account/use-me.ts'
import { printCodes } from './print-codes.ts'

export interface BackupCodesViewProps {
  codes: readonly string[]
  /** Whoever reads them has said that they are safe. */
  kept: boolean
  onKept: (kept: boolean) => void
}

/** The codes, this once: to copy, to save, to print. */
export function BackupCodesView({ codes, kept, onKept }: BackupCodesViewProps) {
  const t = useTranslations()
  const { username } = useMe()
  return (
    <div className="flex flex-col gap-4">
      <SecretReveal
        value={codes}
        label={t('backupCodes.name')}
        warning={t('backupCodes.once')}
        copyLabel={t('backupCodes.copy')}
        copiedLabel={t('common.copied')}
        copyFailedLabel={t('copying.failed')}
        download={{ label: t('backupCodes.download'), fileName: `heimdall-backup-codes-${username}.txt` }}
      />
      <Button
        className="self-start"
        onClick={() =>
          printCodes(t('backupCodes.printTitle', { username, host: window.location.host }), codes)
        }
      >
        <Printer aria-hidden="true" />
        {t('backupCodes.print')}
      </Button>
      <Checkbox
        name="kept"
        checked={kept}
        onChange={({ target }) => onKept(target.checked)}
        label={t('backupCodes.kept')}
      />
    </div>
  )
}
