import { createFileRoute, redirect } from '@tanstack/react-router'
import { meQuery } from '../features/account/queries.ts'
import { OwedFactorPage } from '../features/security/owed-factor-page.tsx'
import { securityQuery } from '../features/security/queries.ts'
import { isSignedOut } from '../lib/api-error.ts'
import { chooseLocale, needMemberTexts } from '../lib/locale.ts'
import { safePath } from '../lib/redirect.ts'

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
    const asked = queryClient.ensureQueryData(meQuery()).catch((error: unknown) => {
      if (!isSignedOut(error)) throw error
      throw redirect({ to: '/sign-in', search: { redirect: location.href }, replace: true })
    })
    const [me] = await Promise.all([asked, needMemberTexts()])
    await chooseLocale(me.locale)
  },
  component: TwoFactor,
})

function TwoFactor() {
  return <OwedFactorPage target={Route.useSearch().redirect ?? '/'} />
}
