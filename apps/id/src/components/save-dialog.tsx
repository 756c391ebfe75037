import { useToast } from '@heimdall/ui'
import type { UseMutationResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { EditDialog, type EditDialogProps } from './edit-dialog.tsx'

export interface SaveDialogProps<Saved, Input extends { id: string }>
  extends Omit<EditDialogProps, 'pending' | 'children' | 'onClose'> {
  onClose: () => void
  /** What saves it. */
  update: Pick<UseMutationResult<Saved, unknown, Input>, 'mutate' | 'reset' | 'isPending' | 'error'>
  /** What is said when it is saved. */
  savedText: (saved: Saved) => string
  /** The form, which sends what is to be changed; the dialog just closes where that is nothing. */
  children: (form: { error: unknown; save: (input: Input) => void }) => ReactNode
}

/** Something that is there already, changed over the page: saved once, said, and gone. */
export function SaveDialog<Saved, Input extends { id: string }>(props: SaveDialogProps<Saved, Input>) {
  const { onClose, update, savedText, children, ...dialog } = props
  const { toast } = useToast()
  function close() {
    update.reset()
    onClose()
  }
  function save(input: Input) {
    if (update.isPending) return
    const { id: _, ...changes } = input
    if (Object.keys(changes).length === 0) return close()
    update.mutate(input, {
      onSuccess: (saved) => {
        close()
        toast({ tone: 'success', title: savedText(saved) })
      },
    })
  }
  return (
    <EditDialog {...dialog} onClose={close} pending={update.isPending}>
      {children({ error: update.error, save })}
    </EditDialog>
  )
}
