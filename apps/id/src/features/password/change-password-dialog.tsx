import { Button, Dialog, useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { ChangePasswordForm } from './change-password-form.tsx'
import { useChangePassword } from './use-change-password.ts'

const formId = 'change-password'

export interface ChangePasswordDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function ChangePasswordDialog({ open, onOpenChange }: ChangePasswordDialogProps) {
  const t = useTranslations()
  const { toast } = useToast()
  const change = useChangePassword()

  function close() {
    onOpenChange(false)
    change.reset()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? onOpenChange(true) : close())}
      title={t('password.title')}
      description={t('password.description')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={change.isPending}>
            {t('password.submit')}
          </Button>
        </>
      }
    >
      <ChangePasswordForm
        id={formId}
        change={change}
        onChanged={(count) => {
          close()
          toast({
            tone: 'success',
            title: t('password.changed'),
            description: t('password.others', { count }),
          })
        }}
      />
    </Dialog>
  )
}
