import { createFileRoute, Outlet, redirect } from '@tanstack/react-router'
import { infoQuery, meQuery } from '../features/account/queries.ts'
import { Shell } from '../features/shell/shell.tsx'
import { isSignedOut } from '../lib/api-error.ts'
import { chooseLocale, needMemberTexts } from '../lib/locale.ts'

export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ context: { queryClient }, location }) => {
    // Asked together, so that they travel together: the sign-in page will want to know where it is.
    const info = queryClient.prefetchQuery(infoQuery())
    const asked = queryClient.ensureQueryData(meQuery()).catch(async (error: unknown) => {
      if (!isSignedOut(error)) throw error
      await info
      throw redirect({
        to: '/sign-in',
        search: location.href === '/' ? {} : { redirect: location.href },
        replace: true,
      })
    })
    const [me] = await Promise.all([asked, needMemberTexts()])
    // The account's language goes before the browser's.
    await chooseLocale(me.locale)
    // Rights wait for a second factor: it is set up before anything else.
    if (me.twoFactor.owed) {
      const search = location.href === '/' ? {} : { redirect: location.href }
      throw redirect({ to: '/two-factor', search, replace: true })
    }
  },
  component: App,
})

function App() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  )
}
