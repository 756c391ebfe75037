import { FormError } from '@heimdall/ui'
import { useOAuthErrorText } from './use-oauth-error-text.ts'

/** Above what was sent to the provider and did not go through; nothing while `error` is null. */
export function OAuthFormFailure({ error }: { error: Error | null }) {
  const errorText = useOAuthErrorText()
  if (error === null) return null
  const { title, detail } = errorText(error)
  return <FormError title={title}>{detail}</FormError>
}
