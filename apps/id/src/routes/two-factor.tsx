import { createFileRoute } from '@tanstack/react-router'
import { OwedFactorPage } from '../features/security/owed-factor-page.tsx'
import { securityQuery } from '../features/security/queries.ts'
import { safePath } from '../lib/redirect.ts'
import { requireMember } from '../lib/require-member.ts'

interface TwoFactorSearch {
  /** Where to go once it is set up. */
  redirect?: string | undefined
}

/** Where whoever owes a second factor is led after signing in. */
export const Route = createFileRoute('/two-factor')({
  staticData: { title: 'owedFactor' },
  validateSearch: (search: Record<string, unknown>): TwoFactorSearch => ({
    redirect: safePath(search.redirect),
  }),
  beforeLoad: async ({ context: { queryClient }, location }) => {
    void queryClient.prefetchQuery(securityQuery())
    await requireMember({ context: { queryClient }, location })
  },
  component: TwoFactor,
})

function TwoFactor() {
  return <OwedFactorPage target={Route.useSearch().redirect ?? '/'} />
}
