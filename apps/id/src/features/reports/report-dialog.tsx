import type { AuditEvent } from '@heimdall/contracts'
import { Button, Dialog, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { EventBook } from '../activity/event-book.ts'
import { ChangePasswordForm } from '../password/change-password-form.tsx'
import { useChangePassword } from '../password/use-change-password.ts'
import { ReportForm } from './report-form.tsx'
import { SecureAccount } from './secure-account.tsx'
import { useSubmitReport } from './use-submit-report.ts'

export interface ReportDialogProps {
  event: AuditEvent
  book: EventBook
  open: boolean
  onOpenChange: (open: boolean) => void
}

const formId = 'report-event'

/** First the report; whoever was not it themselves is then helped to lock the others out. */
export function ReportDialog({ event, book, open, onOpenChange }: ReportDialogProps) {
  const t = useTranslations()
  const { toast } = useToast()
  const submit = useSubmitReport()
  const change = useChangePassword()
  const [step, setStep] = useState<'report' | 'secure' | 'password'>('report')

  function close() {
    onOpenChange(false)
    submit.reset()
    change.reset()
    setStep('report')
  }
  const footer = {
    report: (
      <>
        <Button onClick={close}>{t('common.cancel')}</Button>
        <Button type="submit" form={formId} variant="primary" loading={submit.isPending}>
          {t('report.submit')}
        </Button>
      </>
    ),
    secure: <Button onClick={close}>{t('common.done')}</Button>,
    password: (
      <>
        <Button onClick={() => setStep('secure')}>{t('common.cancel')}</Button>
        <Button type="submit" form={formId} variant="primary" loading={change.isPending}>
          {t('password.submit')}
        </Button>
      </>
    ),
  }
  const title = { report: t('report.title'), secure: t('report.secureTitle'), password: t('password.title') }
  const description = {
    report: t('report.description', { event: book.labelOf(event.eventType) }),
    secure: t('report.secureText'),
    password: t('password.description'),
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? onOpenChange(true) : close())}
      title={title[step]}
      description={description[step]}
      closeLabel={t('common.close')}
      footer={footer[step]}
    >
      {step === 'report' && (
        <ReportForm
          id={formId}
          book={book}
          error={submit.error}
          onSubmit={(input) =>
            submit.mutate(
              { eventId: event.id, ...input },
              {
                onSuccess: () => {
                  if (input.reason === 'not_me') return setStep('secure')
                  close()
                  toast({ tone: 'success', title: t('report.done'), description: t('report.doneText') })
                },
              },
            )
          }
        />
      )}
      {step === 'secure' && (
        <SecureAccount passwordChanged={change.isSuccess} onChangePassword={() => setStep('password')} />
      )}
      {step === 'password' && (
        <ChangePasswordForm id={formId} change={change} onChanged={() => setStep('secure')} />
      )}
    </Dialog>
  )
}
