import { createFileRoute } from '@tanstack/react-router'
import { AuthorizationErrorPage } from '../features/oauth/authorization-error-page.tsx'
import { needMemberTexts } from '../lib/locale.ts'
import { word } from '../lib/word.ts'

export const Route = createFileRoute('/authorization-error')({
  staticData: { title: 'authorizationError' },
  validateSearch: (search: Record<string, unknown>): { error?: string | undefined } => ({
    error: word(search.error),
  }),
  beforeLoad: needMemberTexts,
  component: AuthorizationError,
})

function AuthorizationError() {
  return <AuthorizationErrorPage error={Route.useSearch().error} />
}
