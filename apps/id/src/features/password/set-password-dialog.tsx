import { Button, Dialog, useToast } from '@heimdall/ui'
import { type SubmitEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { NewPasswordField } from '../../components/new-password-field.tsx'
import { errorData } from '../../lib/api-error.ts'
import { concernsFields } from '../../lib/form-issues.ts'
import { useSetPassword } from './use-set-password.ts'

export interface SetPasswordDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

const shortest = 8

/** For whoever came by an account elsewhere or a passkey and wants a password too. */
export function SetPasswordDialog({ open, onOpenChange }: SetPasswordDialogProps) {
  const t = useTranslations()
  const formId = useId()
  const { toast } = useToast()
  const set = useSetPassword()
  const input = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<string>()

  function close() {
    onOpenChange(false)
    set.reset()
    setWrong(undefined)
  }
  function refuse(type: string | undefined) {
    setWrong(type)
    if (type !== undefined) input.current?.focus()
  }
  function submit(event: SubmitEvent) {
    event.preventDefault()
    event.stopPropagation()
    const newPassword = input.current?.value ?? ''
    if (set.isPending) return
    refuse(newPassword.length < shortest ? 'too_small' : undefined)
    if (newPassword.length < shortest) return
    set.mutate(
      { newPassword },
      {
        onSuccess: () => {
          close()
          toast({ tone: 'success', title: t('password.set') })
        },
        onError: (error) =>
          refuse(errorData(error)?.issues.find(({ path }) => path[0] === 'newPassword')?.code),
      },
    )
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? onOpenChange(true) : close())}
      title={t('password.setTitle')}
      description={t('password.setText')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={set.isPending}>
            {t('password.setTitle')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {!concernsFields(['newPassword'], set.error) && <FormFailure error={set.error} />}
        <NewPasswordField input={input} wrong={wrong} />
      </form>
    </Dialog>
  )
}
