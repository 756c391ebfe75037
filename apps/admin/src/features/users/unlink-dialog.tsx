import type { UserDetails, UserLink } from '@heimdall/contracts'
import { ConfirmDialog, Field, PrivacyBlur, Textarea, useToast } from '@heimdall/ui'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useUserMutations } from './use-user-mutations.ts'

export type UnlinkDialogProps = {
  user: UserDetails
  /** Undefined closes it. */
  link: UserLink | undefined
  onClose: () => void
}

/** Names the person and the account on the platform. The reason goes to the log and into the mail. */
export function UnlinkDialog({ user, link, onClose }: UnlinkDialogProps) {
  const t = useTranslations('user.links')
  const tActions = useTranslations('user.actions')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const { unlink } = useUserMutations(user.id)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  // Its words stay while the dialog fades out.
  const last = useRef(link)
  if (link) last.current = link
  const shown = last.current
  const words = { name: user.username, provider: shown?.providerName ?? '' }
  const account = () => (
    <PrivacyBlur className="font-medium text-ink">
      {shown?.displayName ?? shown?.username ?? shown?.externalId}
    </PrivacyBlur>
  )

  function close() {
    unlink.reset()
    setReason('')
    setMissing(false)
    onClose()
  }
  function confirm() {
    if (!link) return
    const isMissing = reason.trim() === ''
    setMissing(isMissing)
    if (isMissing) return
    unlink.mutate(
      { userId: user.id, id: link.id, reason },
      {
        onSuccess: () => {
          close()
          toast({ tone: 'success', title: t('unlinked', words) })
        },
      },
    )
  }
  return (
    <ConfirmDialog
      open={link !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t('unlinkTitle', words)}
      description={t.rich('unlinkText', { ...words, account })}
      confirmLabel={t('unlink')}
      cancelLabel={tCommon('cancel')}
      onConfirm={confirm}
      pending={unlink.isPending}
      error={unlink.error && failureText(unlink.error)}
    >
      <Field
        label={tActions('reason')}
        hint={t('reasonHint', words)}
        error={missing && tActions('reasonMissing')}
        required
      >
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
