import { infiniteQueryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { trpc, trpcClient } from '../../lib/trpc.ts'

/** What stands in an address may be anything; only an id is worth a question. */
export const isUserId = (text: string): boolean => z.uuid().safeParse(text).success

export const userOptions = (userId: string) => trpc.users.get.queryOptions({ userId })

export const userSessionsOptions = (userId: string) => trpc.users.sessions.queryOptions({ userId })

/** Nobody has a hundred. */
export const userApiKeysOptions = (userId: string) =>
  trpc.apiKeys.list.queryOptions({ scope: 'all', ownerId: userId, limit: 100 })

export const fetchUserActivity = (userId: string, cursor?: string, options: { signal?: AbortSignal } = {}) =>
  trpcClient.audit.ofUser.query({ userId, limit: 25, cursor }, options)

export const userActivityOptions = (userId: string) =>
  infiniteQueryOptions({
    queryKey: [...trpc.audit.ofUser.pathKey(), 'activity', userId],
    queryFn: ({ pageParam, signal }) => fetchUserActivity(userId, pageParam, { signal }),
    initialPageParam: undefined as string | undefined, // The first page has no cursor, the others have one.
    getNextPageParam: (page) => page.nextCursor,
  })
