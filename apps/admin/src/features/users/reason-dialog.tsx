import { deletionGraceDays, type UserDetails } from '@heimdall/contracts'
import { ConfirmDialog, Field, Textarea, useToast } from '@heimdall/ui'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useUserMutations } from './use-user-mutations.ts'

export type ReasonedAct = 'scheduleDeletion' | 'forceDelete' | 'resetTwoFactor'

export type ReasonDialogProps = {
  user: UserDetails
  /** Undefined closes it. */
  act: ReasonedAct | undefined
  onClose: () => void
}

/** For acts that the log has to explain. Where there is no way back, the name has to be typed besides. */
export function ReasonDialog({ user, act, onClose }: ReasonDialogProps) {
  const t = useTranslations('user.actions')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const mutations = useUserMutations(user.id)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  // Its words stay while the dialog fades out.
  const last = useRef<ReasonedAct>('forceDelete')
  if (act) last.current = act
  const shown = last.current
  const name = user.username
  const words = { name, days: deletionGraceDays }
  const { mutate, isPending, error, reset } = mutations[shown]

  function close() {
    reset()
    setReason('')
    setMissing(false)
    onClose()
  }
  function confirm() {
    const isMissing = reason.trim() === ''
    setMissing(isMissing)
    if (isMissing) return
    const onSuccess = () => {
      close()
      toast({ tone: 'success', title: t(`${shown}.done`, { name }) })
    }
    mutate({ userId: user.id, reason }, { onSuccess })
  }
  return (
    <ConfirmDialog
      open={act !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t(`${shown}.title`, words)}
      description={t(`${shown}.description`, words)}
      typeToConfirm={
        shown === 'forceDelete' ? { text: name, label: t('forceDelete.typeName', { name }) } : undefined
      }
      confirmLabel={t(`${shown}.confirm`)}
      cancelLabel={tCommon('cancel')}
      onConfirm={confirm}
      pending={isPending}
      error={error && failureText(error)}
    >
      <Field
        label={t('reason')}
        hint={t(`${shown}.reasonHint`, words)}
        error={missing && t('reasonMissing')}
        required
      >
        <Textarea
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
            setMissing(false)
          }}
        />
      </Field>
    </ConfirmDialog>
  )
}
