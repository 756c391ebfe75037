import type { UserDetails } from '@heimdall/contracts'
import { ConfirmDialog, DateInput, Field, NativeSelect, Textarea, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { tomorrow } from '../../lib/tomorrow.ts'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useUserMutations } from './use-user-mutations.ts'

const spans = ['forever', '1', '24', '168', '720', 'custom'] as const
type Span = (typeof spans)[number]

const hourMs = 3_600_000

/** A date is a promise for the whole of that day, where the viewer is. */
function endOf(span: Span, date: string): string | undefined {
  if (span === 'forever') return undefined
  const end = span === 'custom' ? new Date(`${date}T23:59:59`) : new Date(Date.now() + Number(span) * hourMs)
  return end.toISOString()
}

export type BanDialogProps = { user: UserDetails; open: boolean; onClose: () => void }

/** Asks why and for how long; the person will read the reason. */
export function BanDialog({ user, open, onClose }: BanDialogProps) {
  const t = useTranslations('user.actions.ban')
  const tActions = useTranslations('user.actions')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const { ban } = useUserMutations(user.id)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [span, setSpan] = useState<Span>('forever')
  const [date, setDate] = useState(() => tomorrow(new Date()))
  const name = user.username

  function close() {
    ban.reset()
    setReason('')
    setMissing(false)
    setSpan('forever')
    onClose()
  }
  function confirm() {
    const isMissing = reason.trim() === ''
    setMissing(isMissing)
    if (isMissing) return
    const expiresAt = endOf(span, date)
    ban.mutate(
      { userId: user.id, reason, ...(expiresAt === undefined ? {} : { expiresAt }) },
      {
        onSuccess: () => {
          close()
          toast({ tone: 'success', title: t('done', { name }) })
        },
      },
    )
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('title', { name })}
      description={t('description', { name })}
      confirmLabel={t('confirm')}
      cancelLabel={tCommon('cancel')}
      onConfirm={confirm}
      pending={ban.isPending}
      error={ban.error && failureText(ban.error)}
    >
      <Field
        label={tActions('reason')}
        hint={t('reasonHint', { name })}
        error={missing && tActions('reasonMissing')}
        required
      >
        <Textarea
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="flex flex-col gap-3 sm:flex-row">
        <Field label={t('duration')} className="flex-1">
          <NativeSelect
            value={span}
            onChange={(event) => setSpan(spans.find((value) => value === event.target.value) ?? 'forever')}
          >
            {spans.map((value) => (
              <option key={value} value={value}>
                {t(`spans.${value}`)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        {span === 'custom' && (
          <Field label={t('lastDay')} className="flex-1">
            <DateInput
              min={tomorrow(new Date())}
              value={date}
              required
              onChange={(event) => event.target.value !== '' && setDate(event.target.value)}
            />
          </Field>
        )}
      </div>
    </ConfirmDialog>
  )
}
