import type { Webhook } from '@heimdall/contracts'
import { Button, ConfirmDialog, DateInput, Field, useToast } from '@heimdall/ui'
import { History } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useWebhookChanges } from './use-webhook-changes.ts'

const hourMs = 3_600_000
/** The picker speaks of local time without a zone. */
const toLocal = (ms: number) =>
  new Date(ms - new Date(ms).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

/** Sends a span of time again. */
export function ReplayButton({ webhook: { id, replay: underWay } }: { webhook: Webhook }) {
  const t = useTranslations('webhooks.replaying')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const { replay } = useWebhookChanges()
  const isUpsideDown = from === '' || to === '' || from >= to
  function change(next: boolean) {
    setOpen(next)
    replay.reset()
    if (!next) return
    setFrom(toLocal(Date.now() - hourMs))
    setTo(toLocal(Date.now() + 60_000))
  }
  function confirm() {
    if (isUpsideDown) return
    replay.mutate(
      { id, from: new Date(from).toISOString(), to: new Date(to).toISOString() },
      {
        onSuccess: () => {
          setOpen(false)
          toast({ tone: 'success', title: t('done') })
        },
      },
    )
  }
  return (
    <>
      <Button size="sm" disabled={underWay !== null} onClick={() => change(true)}>
        <History aria-hidden="true" />
        {underWay === null ? t('replay') : t('underWay')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={change}
        tone="primary"
        title={t('title')}
        description={t('text')}
        confirmLabel={t('replay')}
        cancelLabel={tCommon('cancel')}
        onConfirm={confirm}
        pending={replay.isPending}
        error={replay.error && failureText(replay.error)}
      >
        <div className="flex flex-col gap-4">
          <Field label={t('from')}>
            <DateInput kind="datetime-local" value={from} onChange={(event) => setFrom(event.target.value)} />
          </Field>
          <Field label={t('to')} error={isUpsideDown ? t('upsideDown') : undefined}>
            <DateInput kind="datetime-local" value={to} onChange={(event) => setTo(event.target.value)} />
          </Field>
        </div>
      </ConfirmDialog>
    </>
  )
}
