import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const apiKeysPerPage = 25

export const apiKeysOptions = (page = 1) =>
  trpc.apiKeys.list.queryOptions(
    { scope: 'all', page, limit: apiKeysPerPage },
    { placeholderData: keepPreviousData },
  )
