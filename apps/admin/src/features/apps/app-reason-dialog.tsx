import type { OAuthApp } from '@heimdall/contracts'
import { ConfirmDialog, Field, Textarea, useToast } from '@heimdall/ui'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useAppMutations } from './use-app-mutations.ts'

export type ReasonedAct = 'suspend' | 'delete'

export interface AppReasonDialogProps {
  /** Undefined closes it. */
  acting: { app: OAuthApp; act: ReasonedAct } | undefined
  onClose: () => void
  /** After an app is gone. */
  onDeleted?: () => void
}

/** For acts that the log, and the developer, have to be told why. */
export function AppReasonDialog({ acting, onClose, onDeleted }: AppReasonDialogProps) {
  const t = useTranslations('apps')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const mutations = useAppMutations()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  // Its words stay while the dialog fades out.
  const last = useRef(acting)
  if (acting) last.current = acting
  const act = last.current?.act ?? 'suspend'
  const name = last.current?.app.name ?? ''
  const { mutate, isPending, error, reset } = mutations[act]

  function close() {
    reset()
    setReason('')
    setMissing(false)
    onClose()
  }
  function confirm() {
    const isMissing = reason.trim() === ''
    setMissing(isMissing)
    if (isMissing || !acting) return
    const onSuccess = () => {
      close()
      if (act === 'delete') onDeleted?.()
      toast({ tone: 'success', title: t(`${act}.done`, { name }) })
    }
    mutate({ id: acting.app.id, reason }, { onSuccess })
  }
  return (
    <ConfirmDialog
      open={acting !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t(`${act}.title`, { name })}
      description={t(`${act}.description`)}
      confirmLabel={t(`${act}.confirm`)}
      cancelLabel={tCommon('cancel')}
      onConfirm={confirm}
      pending={isPending}
      error={error && failureText(error)}
    >
      <Field label={t('reason')} hint={t(`${act}.reasonHint`)} error={missing && t('reasonMissing')} required>
        <Textarea
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </ConfirmDialog>
  )
}
