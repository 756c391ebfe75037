import { redirect } from '@tanstack/react-router'
import { meQuery } from '../features/account/queries.ts'
import { isSignedOut } from './api-error.ts'
import { chooseLocale, needMemberTexts } from './locale.ts'
import type { RouterContext } from './router-context.ts'

/** Before a page of its own for whoever is signed in: everybody else goes through the sign-in first. */
export async function requireMember({
  context: { queryClient },
  location,
}: {
  context: RouterContext
  location: { href: string }
}): Promise<void> {
  const asked = queryClient.ensureQueryData(meQuery()).catch((error: unknown) => {
    if (!isSignedOut(error)) throw error
    throw redirect({ to: '/sign-in', search: { redirect: location.href }, replace: true })
  })
  const [me] = await Promise.all([asked, needMemberTexts()])
  await chooseLocale(me.locale)
}
