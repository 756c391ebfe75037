import { Button, Dialog, type DialogProps } from '@heimdall/ui'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

export interface EditDialogProps {
  open: boolean
  onClose: () => void
  title: string
  description?: string
  /** Of the form among the children, which is sent from here. */
  formId: string
  submitLabel: string
  pending: boolean
  size?: DialogProps['size']
  children: ReactNode
}

/** A form over the page, for something new or something that is there already. */
export function EditDialog(props: EditDialogProps) {
  const { open, onClose, title, description, formId, submitLabel, pending, size, children } = props
  const t = useTranslations('common')
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      description={description}
      closeLabel={t('close')}
      size={size}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={pending}>
            {submitLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
