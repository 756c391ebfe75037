import { Button, type ButtonProps, ConfirmDialog, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../lib/use-error-text.ts'

interface ConfirmButtonProps<Input, Done> extends Pick<ButtonProps, 'size' | 'aria-label'> {
  label: string
  title: string
  description: string
  /** What the question is answered with; default: the label. */
  confirmLabel?: string
  act: {
    mutate(input: Input, options: { onSuccess: (done: Done) => void }): void
    reset(): void
    isPending: boolean
    error: unknown
  }
  input: Input
  /** What is said when it is done. */
  doneText: (done: Done) => string
}

/** Asks before it acts. */
export function ConfirmButton<Input, Done>(props: ConfirmButtonProps<Input, Done>) {
  const { label, title, description, confirmLabel = label, act, input, doneText, ...button } = props
  const t = useTranslations('common')
  const { toast } = useToast()
  const errorText = useErrorText()
  const [open, setOpen] = useState(false)

  function confirm() {
    act.mutate(input, {
      onSuccess: (done) => {
        setOpen(false)
        toast({ tone: 'success', title: doneText(done) })
      },
    })
  }
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          act.reset()
        }}
        title={title}
        description={description}
        confirmLabel={confirmLabel}
        cancelLabel={t('cancel')}
        onConfirm={confirm}
        pending={act.isPending}
        error={act.error ? errorText(act.error).title : null}
      />
    </>
  )
}
