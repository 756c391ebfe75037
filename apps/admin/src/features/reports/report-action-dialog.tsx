import type { Report } from '@heimdall/contracts'
import { ConfirmDialog, Field, Textarea, useToast } from '@heimdall/ui'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useReportMutations } from './use-report-mutations.ts'

const statusAfter = { resolve: 'resolved', dismiss: 'dismissed', reopen: 'pending' } as const
type Decision = keyof typeof statusAfter
export type ReportAction = Decision | 'revokeSession' | 'endSessions' | 'forcePasswordReset'

export type ReportActionDialogProps = {
  report: Report
  /** Undefined closes it. */
  action: ReportAction | undefined
  onClose: () => void
}

const isDecision = (action: ReportAction): action is Decision => Object.hasOwn(statusAfter, action)

/** Says whom it is about and what will happen, and for decisions takes a word to that person. */
export function ReportActionDialog({ report, action, onClose }: ReportActionDialogProps) {
  const t = useTranslations('reports.actions')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const mutations = useReportMutations()
  const [note, setNote] = useState('')
  // Its words stay while the dialog fades out.
  const last = useRef<ReportAction>('resolve')
  if (action) last.current = action
  const shown = last.current
  const name = report.username
  const { isPending, error } = isDecision(shown) ? mutations.update : mutations[shown]

  function close() {
    for (const mutation of Object.values(mutations)) mutation.reset()
    setNote('')
    onClose()
  }
  function confirm() {
    const onSuccess = () => {
      close()
      toast({ tone: 'success', title: t(`${shown}.done`, { name }) })
    }
    const reportId = report.id
    if (!isDecision(shown)) return mutations[shown].mutate({ reportId }, { onSuccess })
    const word = note.trim() === '' ? {} : { note }
    mutations.update.mutate({ reportId, status: statusAfter[shown], ...word }, { onSuccess })
  }
  return (
    <ConfirmDialog
      open={action !== undefined}
      onOpenChange={(open) => !open && close()}
      tone={isDecision(shown) ? 'primary' : 'danger'}
      title={t(`${shown}.title`, { name })}
      description={t(`${shown}.description`, { name })}
      confirmLabel={t(`${shown}.confirm`)}
      cancelLabel={tCommon('cancel')}
      onConfirm={confirm}
      pending={isPending}
      error={error && failureText(error)}
    >
      {isDecision(shown) && (
        <Field label={t('note', { name })} hint={t('noteHint')} optionalLabel={tCommon('optional')}>
          <Textarea
            rows={3}
            maxLength={1_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      )}
    </ConfirmDialog>
  )
}
