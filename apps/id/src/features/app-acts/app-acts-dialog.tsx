import { Button, Dialog } from '@heimdall/ui'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { AppActsList } from './app-acts-list.tsx'
import type { AppActsQuery } from './app-acts-query.ts'

export interface AppActsDialogProps {
  open: boolean
  /** The name of the app. */
  app: string | undefined
  description: string
  query: AppActsQuery
  onClose: () => void
  /** Stands below what it did. */
  children?: ReactNode
}

export function AppActsDialog({ open, app, description, query, onClose, children }: AppActsDialogProps) {
  const t = useTranslations('appActs')
  const tCommon = useTranslations('common')
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('title', { app: app ?? '' })}
      description={description}
      closeLabel={tCommon('close')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {tCommon('done')}
        </Button>
      }
    >
      <AppActsList query={query} />
      {children}
    </Dialog>
  )
}
