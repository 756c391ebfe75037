import { TriangleAlert } from 'lucide-react'
import { AlertDialog as Primitive } from 'radix-ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../buttons/button.tsx'
import { Field } from '../forms/field.tsx'
import { FormError } from '../forms/form-error.tsx'
import { Input } from '../forms/input.tsx'
import { cx } from '../lib/cx.ts'
import { dialogOverlayStyles, dialogStyles } from './overlay-styles.ts'
import { usePanelFocus } from './use-panel-focus.ts'

export type ConfirmDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Names the act and the object: "Revoke API key “backup bot”?" */
  title: ReactNode
  /** Says what will happen, and whether it can be undone. */
  description: ReactNode
  children?: ReactNode
  confirmLabel: string
  cancelLabel: string
  /** The caller closes the dialog when the work is done. */
  onConfirm: () => void
  pending?: boolean | undefined
  /** Why the last attempt failed. */
  error?: ReactNode
  /** For acts without return: the name to type, and the label of the field that asks for it. */
  typeToConfirm?: { text: string; label: ReactNode } | undefined
  tone?: 'danger' | 'primary' | undefined
}

function ConfirmForm(props: ConfirmDialogProps) {
  const { typeToConfirm, pending = false, tone = 'danger', error } = props
  const [typed, setTyped] = useState('')
  const ready = typeToConfirm === undefined || typed.trim() === typeToConfirm.text

  function submit(event: FormEvent) {
    event.preventDefault()
    // React passes a submit on through portals; the form around the caller must not see it.
    event.stopPropagation()
    if (ready && !pending) props.onConfirm()
  }
  return (
    <form onSubmit={submit} className="flex min-h-0 flex-col">
      <div className="relative flex min-h-0 gap-4 overflow-y-auto p-5">
        {tone === 'danger' && (
          <span
            aria-hidden="true"
            className="hidden size-10 shrink-0 place-items-center rounded-full bg-danger-soft text-danger-ink sm:grid"
          >
            <TriangleAlert className="size-5" />
          </span>
        )}
        <div className="flex min-w-0 flex-1 flex-col gap-4">
          <div>
            <Primitive.Title className="text-base font-semibold tracking-tight wrap-anywhere">
              {props.title}
            </Primitive.Title>
            <Primitive.Description asChild>
              <div className="mt-1 text-sm text-muted">{props.description}</div>
            </Primitive.Description>
          </div>
          {props.children}
          {typeToConfirm !== undefined && (
            <Field label={typeToConfirm.label}>
              <Input
                code
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </Field>
          )}
          <FormError title={error} />
        </div>
      </div>
      <div className="flex flex-col-reverse gap-2 border-t border-line px-5 py-4 sm:flex-row sm:justify-end">
        <Primitive.Cancel asChild>
          <Button>{props.cancelLabel}</Button>
        </Primitive.Cancel>
        <Button type="submit" variant={tone} loading={pending} disabled={!ready}>
          {props.confirmLabel}
        </Button>
      </div>
    </form>
  )
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const focus = usePanelFocus()
  return (
    <Primitive.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={dialogOverlayStyles}>
          <Primitive.Content
            // Radix focuses the harmless button.
            onOpenAutoFocus={focus.remember}
            onCloseAutoFocus={focus.onCloseAutoFocus}
            className={cx(dialogStyles, 'sm:max-w-md')}
          >
            {/* Unmounts with the dialog, so nothing typed survives into the next question. */}
            <ConfirmForm {...props} />
          </Primitive.Content>
        </Primitive.Overlay>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
