import type { Invitation } from '@heimdall/contracts'
import { ConfirmDialog, PrivacyBlur, useToast } from '@heimdall/ui'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useRevokeInvitation } from './use-invitation-mutations.ts'

export type RevokeInvitationDialogProps = { invitation: Invitation | undefined; onClose: () => void }

export function RevokeInvitationDialog({ invitation, onClose }: RevokeInvitationDialogProps) {
  const t = useTranslations('invitations')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const errorText = useErrorText()
  const { mutate, isPending, error, reset } = useRevokeInvitation()
  // What it names stays while the dialog fades out.
  const last = useRef(invitation)
  if (invitation) last.current = invitation
  const name = last.current?.email ?? last.current?.note ?? t('anybody')

  function close() {
    reset()
    onClose()
  }
  function revoke() {
    if (!invitation) return
    const onSuccess = () => {
      close()
      toast({ tone: 'success', title: t('revoked') })
    }
    mutate({ id: invitation.id }, { onSuccess })
  }
  return (
    <ConfirmDialog
      open={invitation !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t.rich('revokeTitle', { name: () => <PrivacyBlur>{name}</PrivacyBlur> })}
      description={t('revokeText')}
      confirmLabel={t('revoke')}
      cancelLabel={tCommon('cancel')}
      onConfirm={revoke}
      pending={isPending}
      error={error && errorText(error)}
    />
  )
}
