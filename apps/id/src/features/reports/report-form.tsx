import type { ReportReason } from '@heimdall/contracts'
import { Field, RadioGroup, Textarea } from '@heimdall/ui'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import type { EventBook } from '../activity/event-book.ts'

export interface ReportFormProps {
  id: string
  book: EventBook
  error: unknown
  onSubmit: (input: { reason: ReportReason; comment?: string }) => void
}

export function ReportForm({ id, book, error, onSubmit }: ReportFormProps) {
  const t = useTranslations('report')
  const tCommon = useTranslations('common')
  const [reason, setReason] = useState<ReportReason>('not_me')
  const comment = useRef<HTMLTextAreaElement>(null)

  function submit(event: SubmitEvent) {
    event.preventDefault()
    event.stopPropagation()
    const text = comment.current?.value.trim() ?? ''
    onSubmit({ reason, ...(text !== '' && { comment: text }) })
  }
  return (
    <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-5">
      <FormFailure error={error} />
      <RadioGroup
        label={t('reason')}
        value={reason}
        onValueChange={setReason}
        options={book.reportReasons.map(({ id: value, label }) => ({ value, label }))}
      />
      <Field label={t('comment')} hint={t('commentHint')} optionalLabel={tCommon('optional')}>
        <Textarea ref={comment} rows={3} maxLength={1_000} />
      </Field>
    </form>
  )
}
