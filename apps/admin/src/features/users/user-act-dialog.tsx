import type { UserDetails } from '@heimdall/contracts'
import { ConfirmDialog, useToast } from '@heimdall/ui'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useUserMutations } from './use-user-mutations.ts'

export type UserAct =
  | 'unban'
  | 'endSessions'
  | 'forcePasswordReset'
  | 'privacyModeOn'
  | 'privacyModeOff'
  | 'cancelDeletion'

const harmless: readonly UserAct[] = ['unban', 'privacyModeOn', 'privacyModeOff', 'cancelDeletion']

export type UserActDialogProps = {
  user: UserDetails
  /** Undefined closes it. */
  act: UserAct | undefined
  onClose: () => void
}

/** Says whom it is about and what will happen. */
export function UserActDialog({ user, act, onClose }: UserActDialogProps) {
  const t = useTranslations('user.actions')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const mutations = useUserMutations(user.id)
  // Its words stay while the dialog fades out.
  const last = useRef<UserAct>('endSessions')
  if (act) last.current = act
  const shown = last.current
  const name = user.username
  const { mutate, isPending, error, reset } = mutations[shown]

  function close() {
    reset()
    onClose()
  }
  function confirm() {
    const onSuccess = () => {
      close()
      toast({ tone: 'success', title: t(`${shown}.done`, { name }) })
    }
    mutate({ userId: user.id }, { onSuccess })
  }
  return (
    <ConfirmDialog
      open={act !== undefined}
      onOpenChange={(open) => !open && close()}
      tone={harmless.includes(shown) ? 'primary' : 'danger'}
      title={t(`${shown}.title`, { name })}
      description={t(`${shown}.description`, { name })}
      confirmLabel={t(`${shown}.confirm`)}
      cancelLabel={tCommon('cancel')}
      onConfirm={confirm}
      pending={isPending}
      error={error && failureText(error)}
    />
  )
}
