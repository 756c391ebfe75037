import { Button } from '@heimdall/ui'
import type { ReactNode } from 'react'
import { FormFailure } from '../../components/form-failure.tsx'

type Name = 'email' | 'username'

export interface ConfirmAddressProps {
  account: Record<Name, string>
  /** Says to which account the address shall belong. */
  text: (names: Record<Name, () => ReactNode>) => ReactNode
  submit: string
  pending: boolean
  error: unknown
  onConfirm: () => void
}

/** One click, and not the opening of the page: mail programs open links by themselves, people read what they confirm. */
export function ConfirmAddress({ account, text, submit, pending, error, onConfirm }: ConfirmAddressProps) {
  const strong = (name: Name) => () => <strong className="font-medium">{account[name]}</strong>
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm wrap-anywhere">
        {text({ email: strong('email'), username: strong('username') })}
      </p>
      <FormFailure error={error} />
      <Button variant="primary" size="lg" block loading={pending} onClick={onConfirm}>
        {submit}
      </Button>
    </div>
  )
}
