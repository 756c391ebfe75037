import type { SecurityState } from '@heimdall/contracts'
import { Badge, Button } from '@heimdall/ui'
import { LifeBuoy } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BackupCodesDialog } from './backup-codes-dialog.tsx'
import { fewBackupCodes, protectionOf } from './protection.ts'
import { SectionCard } from './section-card.tsx'

/** Only with a second factor: without one there is nothing that they could stand in for. */
export function BackupCodesSection({ state }: { state: SecurityState }) {
  const t = useTranslations('backupCodes')
  const [open, setOpen] = useState(false)
  if (state.totpSince === null && state.passkeys === 0) return null
  const left = state.backupCodes?.left ?? 0
  const few = left < fewBackupCodes
  // With several devices none at all is no danger.
  const isNext = protectionOf(state).next === 'backup_codes'
  return (
    <>
      <SectionCard
        icon={<LifeBuoy />}
        title={t('name')}
        status={
          state.backupCodes !== null && (
            <Badge tone={few ? 'warning' : 'success'}>{t('left', { count: left })}</Badge>
          )
        }
        text={t(left === 0 ? 'noneText' : few ? 'fewText' : 'text')}
        actions={
          <Button variant={isNext ? 'primary' : 'secondary'} onClick={() => setOpen(true)}>
            {state.backupCodes === null ? t('create') : t('renew')}
          </Button>
        }
      />
      <BackupCodesDialog hasSome={left > 0} open={open} onOpenChange={setOpen} />
    </>
  )
}
