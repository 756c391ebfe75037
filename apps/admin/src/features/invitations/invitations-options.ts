import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import type { InvitationsSearch } from './invitations-search.ts'

export const invitationsPerPage = 25

export const invitationsOptions = ({ state = 'open', page = 1 }: Pick<InvitationsSearch, 'state' | 'page'>) =>
  trpc.invitations.list.queryOptions(
    { ...(state === 'all' ? {} : { state }), page, limit: invitationsPerPage },
    { placeholderData: keepPreviousData },
  )
