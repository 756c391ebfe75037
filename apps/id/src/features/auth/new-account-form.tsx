import { RegisterInput } from '@heimdall/contracts'
import { Button } from '@heimdall/ui'
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { FormFailure } from '../../components/form-failure.tsx'
import { concernsFields, showIssues } from '../../lib/form-issues.ts'
import { useFirstFocus } from '../../lib/use-first-focus.ts'
import { NewAccountFields, type NewAccountValues, newAccountFields } from './new-account-fields.tsx'

const schema = RegisterInput.omit({ locale: true })

export interface NewAccountFormProps {
  /** Given, where only one address will do. */
  email?: string | null
  submitLabel: string
  pending: boolean
  /** Why the last attempt failed. */
  error: unknown
  onSubmit: (values: NewAccountValues) => void
}

export function NewAccountForm({ email = null, submitLabel, pending, error, onSubmit }: NewAccountFormProps) {
  const form = useForm<NewAccountValues, unknown, NewAccountValues>({
    resolver: zodResolver(schema),
    defaultValues: { email: email ?? '', username: '', password: '' },
    // Not on leaving a field: its message would push the buttons away from under the pointer that is pressing one.
    mode: 'onSubmit',
  })
  const { errors } = form.formState
  useFirstFocus(() => form.setFocus(email === null ? 'email' : 'username'))

  // Each failure once, when it arrives.
  useEffect(() => {
    if (error) showIssues(form, newAccountFields, error)
  }, [form, error])

  return (
    <form onSubmit={form.handleSubmit(onSubmit)} noValidate className="flex flex-col gap-4">
      {!concernsFields(newAccountFields, error) && <FormFailure error={error} />}
      <NewAccountFields register={form.register} errors={errors} emailFixed={email !== null} />
      <Button type="submit" variant="primary" size="lg" block loading={pending}>
        {submitLabel}
      </Button>
    </form>
  )
}
