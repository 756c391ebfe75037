import { Button, ConfirmDialog, PrivacyBlur } from '@heimdall/ui'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../../lib/use-error-text.ts'

export interface NamedRowProps {
  name: string
  children: ReactNode
  /** What happens when it is gone. */
  consequence: string
  onEdit: () => void
  remove: {
    mutate(options: { onSuccess: () => void }): void
    reset(): void
    isPending: boolean
    error: unknown
  }
}

/** A zone, a link or somebody who may see me, and how to change it and be rid of it. */
export function NamedRow({ name, children, consequence, onEdit, remove }: NamedRowProps) {
  const t = useTranslations()
  const errorText = useErrorText()
  const [open, setOpen] = useState(false)
  return (
    <li className="flex items-start justify-between gap-3 border-line border-t py-3 first:border-t-0">
      <div className="min-w-0">
        <PrivacyBlur focusable={false} className="block truncate font-medium">
          {name}
        </PrivacyBlur>
        <div className="text-sm text-muted">{children}</div>
      </div>
      <div className="flex shrink-0 gap-2 max-sm:flex-col">
        <Button size="sm" aria-label={t('location.sharing.editNamed', { name })} onClick={onEdit}>
          {t('location.sharing.edit')}
        </Button>
        <Button
          size="sm"
          aria-label={t('location.sharing.deleteNamed', { name })}
          onClick={() => setOpen(true)}
        >
          {t('location.sharing.delete')}
        </Button>
      </div>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          remove.reset()
        }}
        title={t('location.sharing.deleteTitle', { name })}
        description={consequence}
        confirmLabel={t('location.sharing.delete')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => remove.mutate({ onSuccess: () => setOpen(false) })}
        pending={remove.isPending}
        error={remove.error ? errorText(remove.error).title : undefined}
      />
    </li>
  )
}
