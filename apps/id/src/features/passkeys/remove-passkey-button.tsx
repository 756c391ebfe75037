import type { Passkey } from '@heimdall/contracts'
import { Button, Checkbox, ConfirmDialog, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useRemovePasskey } from './use-remove-passkey.ts'

export function RemovePasskeyButton({ passkey: { id, name } }: { passkey: Passkey }) {
  const t = useTranslations()
  const { toast } = useToast()
  const errorText = useErrorText()
  const [open, setOpen] = useState(false)
  const [endOtherSessions, setEndOtherSessions] = useState(false)
  const remove = useRemovePasskey()

  function confirm() {
    remove.mutate(
      { id, endOtherSessions },
      {
        onSuccess: () => {
          setOpen(false)
          toast({ tone: 'success', title: t('passkeys.removedToast', { name }) })
        },
      },
    )
  }
  return (
    <>
      <Button
        size="sm"
        aria-label={t('passkeys.removeNamed', { name })}
        onClick={() => {
          setEndOtherSessions(false)
          setOpen(true)
        }}
      >
        {t('passkeys.remove')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          remove.reset()
        }}
        title={t('passkeys.removeTitle', { name })}
        description={t('passkeys.removeText')}
        confirmLabel={t('passkeys.removeConfirm')}
        cancelLabel={t('common.cancel')}
        onConfirm={confirm}
        pending={remove.isPending}
        error={remove.error && errorText(remove.error).title}
      >
        <Checkbox
          name="endOtherSessions"
          checked={endOtherSessions}
          onChange={({ target }) => setEndOtherSessions(target.checked)}
          label={t('passkeys.endOthers')}
          description={t('passkeys.endOthersText')}
        />
      </ConfirmDialog>
    </>
  )
}
