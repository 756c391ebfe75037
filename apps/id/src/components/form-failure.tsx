import { FormError } from '@heimdall/ui'
import { useErrorText } from '../lib/use-error-text.ts'

/** Why the whole form did not go through; nothing while `error` is null. */
export function FormFailure({ error }: { error: unknown }) {
  const errorText = useErrorText()
  if (error === null || error === undefined) return null
  const { title, detail } = errorText(error)
  return <FormError title={title}>{detail}</FormError>
}
