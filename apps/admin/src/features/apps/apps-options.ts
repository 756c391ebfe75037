import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const appsPerPage = 25

export const appsOptions = (page = 1) =>
  trpc.apps.list.queryOptions(
    { scope: 'all', page, limit: appsPerPage },
    { placeholderData: keepPreviousData },
  )
