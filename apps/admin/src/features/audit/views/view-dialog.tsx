import { Dialog } from '@heimdall/ui'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { ViewForm } from './view-form.tsx'
import type { ViewToEdit } from './view-types.ts'

export function ViewDialog({ view, onClose }: { view: ViewToEdit | undefined; onClose: () => void }) {
  const tCommon = useTranslations('common')
  const tSaving = useTranslations('audit.views.saving')
  const tRenaming = useTranslations('audit.views.renaming')
  // It keeps its words while it fades out.
  const last = useRef<ViewToEdit>('new')
  if (view) last.current = view
  const shown = last.current
  const isNew = shown === 'new'
  return (
    <Dialog
      open={view !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={isNew ? tSaving('title') : tRenaming('title', { name: shown.name })}
      description={isNew ? tSaving('description') : undefined}
      closeLabel={tCommon('close')}
      size="sm"
    >
      <ViewForm view={shown} onDone={onClose} />
    </Dialog>
  )
}
