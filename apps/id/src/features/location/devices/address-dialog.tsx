import { Button, Dialog, Field, NativeSelect, SecretReveal } from '@heimdall/ui'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

export interface AddressDialogProps<T extends string> {
  open: boolean
  onClose: () => void
  title: string
  description?: string
  /** What it is for. */
  choice: {
    label: string
    options: readonly T[]
    textOf: (option: T) => string
    value: T
    onChange: (option: T) => void
  }
  /** Between the choice and the address. */
  children?: ReactNode
  address: { value: string; label: string; warning: string }
  /** Below the address. */
  after?: ReactNode
}

/** An address with a key in it, which is shown this once, for one of several things. */
export function AddressDialog<T extends string>(props: AddressDialogProps<T>) {
  const { open, onClose, title, description, choice, children, address, after } = props
  const t = useTranslations()
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      description={description}
      closeLabel={t('common.close')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('common.done')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={choice.label}>
          <NativeSelect
            value={choice.value}
            // Its options are these, and no others.
            onChange={(event) => choice.onChange(event.target.value as T)}
          >
            {choice.options.map((option) => (
              <option key={option} value={option}>
                {choice.textOf(option)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        {children}
        <SecretReveal
          {...address}
          copyLabel={t('devices.copyAddress')}
          copiedLabel={t('common.copied')}
          copyFailedLabel={t('copying.failed')}
        />
        {after}
      </div>
    </Dialog>
  )
}
