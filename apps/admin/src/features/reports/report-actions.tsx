import type { ReportDetails } from '@heimdall/contracts'
import { Button } from '@heimdall/ui'
import { Check, KeyRound, LogOut, MonitorX, RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DetailSection } from '../audit/drawer/detail-section.tsx'
import { useCan } from '../session/use-me.ts'
import { type ReportAction, ReportActionDialog } from './report-action-dialog.tsx'

/** What can be done: for the account first, then about the report. Each asks once more. */
export function ReportActions({ details }: { details: ReportDetails }) {
  const t = useTranslations('reports.actions')
  const mayAnswer = useCan('audit:write')
  const mayEndSessions = useCan('session:write')
  const mayChangeUsers = useCan('user:write')
  const [action, setAction] = useState<ReportAction>()
  const { report, session, account } = details
  if (!mayAnswer) return null
  const isOpen = report.status === 'pending' || report.status === 'reviewed'
  const offers: { action: ReportAction; icon: typeof Check; offered: boolean }[] = [
    { action: 'revokeSession', icon: MonitorX, offered: mayEndSessions && session !== null },
    { action: 'endSessions', icon: LogOut, offered: mayEndSessions && account.sessions > 0 },
    {
      action: 'forcePasswordReset',
      icon: KeyRound,
      offered: mayChangeUsers && !account.mustChangePassword,
    },
    { action: 'resolve', icon: Check, offered: isOpen },
    { action: 'dismiss', icon: X, offered: isOpen },
    { action: 'reopen', icon: RotateCcw, offered: !isOpen },
  ]
  return (
    <DetailSection title={t('label')}>
      <p className="text-sm text-muted">
        {t('account', { count: account.sessions })}
        {account.mustChangePassword && ` ${t('passwordDue')}`}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        {offers
          .filter(({ offered }) => offered)
          .map(({ action: name, icon: Icon }) => (
            <Button
              key={name}
              size="sm"
              variant={name === 'resolve' ? 'primary' : 'secondary'}
              onClick={() => setAction(name)}
            >
              <Icon aria-hidden="true" />
              {t(`${name}.button`)}
            </Button>
          ))}
      </div>
      <ReportActionDialog report={report} action={action} onClose={() => setAction(undefined)} />
    </DetailSection>
  )
}
