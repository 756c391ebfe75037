import type { SecurityState } from '@heimdall/contracts'
import { Checkbox, ConfirmDialog, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useRemoveTotp } from './use-remove-totp.ts'
import { useRequiredText } from './use-required-text.ts'

export interface RemoveTotpDialogProps {
  state: SecurityState
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Says what goes with it: backup codes with the last factor, and the rights of roles that ask for one. */
export function RemoveTotpDialog({ state, open, onOpenChange }: RemoveTotpDialogProps) {
  const t = useTranslations()
  const { toast } = useToast()
  const errorText = useErrorText()
  const requiredText = useRequiredText()
  const remove = useRemoveTotp()
  const [endOthers, setEndOthers] = useState(false)
  const isLast = state.passkeys === 0
  const required = isLast ? requiredText(state, 'lost') : undefined

  function confirm() {
    remove.mutate(
      { endOtherSessions: endOthers },
      {
        onSuccess: () => {
          onOpenChange(false)
          toast({ tone: 'success', title: t('totp.removed') })
        },
      },
    )
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        onOpenChange(next)
        remove.reset()
      }}
      title={t('totp.removeTitle')}
      description={
        <>
          {isLast ? t('totp.removeLastText') : t('totp.removeText')}
          {required !== undefined && <> {required}</>}
        </>
      }
      confirmLabel={t('totp.remove')}
      cancelLabel={t('common.cancel')}
      onConfirm={confirm}
      pending={remove.isPending}
      error={remove.error && errorText(remove.error).title}
    >
      <Checkbox
        name="others"
        checked={endOthers}
        onChange={({ target }) => setEndOthers(target.checked)}
        label={t('security.endOthers')}
      />
    </ConfirmDialog>
  )
}
