import { createFileRoute, redirect } from '@tanstack/react-router'
import { meQuery } from '../features/account/queries.ts'
import { InteractionPage } from '../features/oauth/interaction-page.tsx'
import { requireMember } from '../lib/require-member.ts'

export const Route = createFileRoute('/interaction/$uid')({
  staticData: { title: 'interaction' },
  beforeLoad: async (options) => {
    await requireMember(options)
    const { context, location } = options
    const me = await context.queryClient.ensureQueryData(meQuery())
    if (me.twoFactor.owed) {
      throw redirect({ to: '/two-factor', search: { redirect: location.href }, replace: true })
    }
  },
  component: Interaction,
})

function Interaction() {
  return <InteractionPage uid={Route.useParams().uid} />
}
