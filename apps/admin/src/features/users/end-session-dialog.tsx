import type { UserDetails } from '@heimdall/contracts'
import { ConfirmDialog, useToast } from '@heimdall/ui'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useDeviceName } from './use-device-name.ts'
import { useUserMutations } from './use-user-mutations.ts'
import type { UserSession } from './user-session-item.tsx'

export type EndSessionDialogProps = {
  user: UserDetails
  /** Undefined closes it. */
  session: UserSession | undefined
  onClose: () => void
}

export function EndSessionDialog({ user, session, onClose }: EndSessionDialogProps) {
  const t = useTranslations('user.sessions')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const { revokeSession } = useUserMutations(user.id)
  const deviceName = useDeviceName()
  // Its words stay while the dialog fades out.
  const last = useRef(session)
  if (session) last.current = session
  const words = { name: user.username, device: deviceName(last.current?.userAgent ?? null) }

  function close() {
    revokeSession.reset()
    onClose()
  }
  function confirm() {
    if (!session) return
    revokeSession.mutate(
      { userId: user.id, sessionId: session.id },
      {
        onSuccess: () => {
          close()
          toast({ tone: 'success', title: t('ended', words) })
        },
      },
    )
  }
  return (
    <ConfirmDialog
      open={session !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t('endTitle', words)}
      description={t('endText', words)}
      confirmLabel={t('end')}
      cancelLabel={tCommon('cancel')}
      onConfirm={confirm}
      pending={revokeSession.isPending}
      error={revokeSession.error && failureText(revokeSession.error)}
    />
  )
}
