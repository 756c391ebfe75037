import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import type { UsersSearch } from './users-search.ts'

export const usersPerPage = 25

export const usersOptions = ({ q, role, state, sort, direction, page }: UsersSearch) =>
  trpc.users.list.queryOptions(
    { search: q, role, state, sort, direction, page: page ?? 1, limit: usersPerPage },
    { placeholderData: keepPreviousData },
  )
