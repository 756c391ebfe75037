import { Button, Dialog, SecretReveal } from '@heimdall/ui'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

export interface SecretDialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** Null: there is none, and only the children say what there is. */
  secret: { value: string; label: string; warning: string; copyLabel: string } | null
  /** Stands before the secret. */
  children?: ReactNode
}

/** What is shown this once. */
export function SecretDialog({ open, onClose, title, secret, children }: SecretDialogProps) {
  const t = useTranslations('common')
  const tCopying = useTranslations('copying')
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      closeLabel={t('close')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {children}
        {secret && (
          <SecretReveal {...secret} copiedLabel={t('copied')} copyFailedLabel={tCopying('failed')} />
        )}
      </div>
    </Dialog>
  )
}
