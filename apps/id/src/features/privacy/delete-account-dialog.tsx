import { deletionGraceDays } from '@heimdall/contracts'
import { ConfirmDialog, useToast } from '@heimdall/ui'
import { useFormatter, useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useMe } from '../account/use-me.ts'
import { useDeletionChange } from './use-deletion-change.ts'

/** Asks for the name, so that nobody does this by a slip; where the sign-in is old, the shell asks who is there. */
export function DeleteAccountDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations()
  const format = useFormatter()
  const { toast } = useToast()
  const errorText = useErrorText()
  const { username } = useMe()
  const { request } = useDeletionChange()
  const day = format.dateTime(new Date(Date.now() + deletionGraceDays * 86_400_000), { dateStyle: 'long' })

  function close() {
    request.reset()
    onClose()
  }
  function confirm() {
    request.mutate(
      {},
      {
        onSuccess: () => {
          close()
          toast({ tone: 'success', title: t('privacy.delete.done') })
        },
      },
    )
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('privacy.delete.confirmTitle', { name: username })}
      description={t('privacy.delete.confirmText', { day })}
      typeToConfirm={{ text: username, label: t('privacy.delete.typeName', { name: username }) }}
      confirmLabel={t('privacy.delete.confirm')}
      cancelLabel={t('common.cancel')}
      onConfirm={confirm}
      pending={request.isPending}
      error={request.error && errorText(request.error).title}
    />
  )
}
