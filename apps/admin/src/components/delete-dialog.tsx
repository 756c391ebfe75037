import { ConfirmDialog, type ConfirmDialogProps, useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../lib/use-failure-text.ts'

export type DeleteDialogProps = Pick<
  ConfirmDialogProps,
  'open' | 'title' | 'description' | 'confirmLabel' | 'typeToConfirm'
> & {
  onClose: () => void
  remove: { isPending: boolean; error: unknown; reset: () => void }
  send: () => Promise<unknown>
  /** What is said afterwards. */
  done: string
  onDone: () => void
}

/** Asks before something is gone for good, and says when it is. */
export function DeleteDialog({ onClose, remove, send, done, onDone, ...texts }: DeleteDialogProps) {
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  return (
    <ConfirmDialog
      {...texts}
      onOpenChange={(open) => {
        if (open) return
        remove.reset()
        onClose()
      }}
      cancelLabel={tCommon('cancel')}
      pending={remove.isPending}
      error={remove.error != null && failureText(remove.error)}
      onConfirm={() =>
        // By its promise: the row with this dialog may be gone before a callback of the call would run.
        void send().then(
          () => {
            toast({ tone: 'success', title: done })
            onDone()
          },
          // The dialog says why.
          () => undefined,
        )
      }
    />
  )
}
