import { Avatar, type CommandGroup, PrivacyBlur } from '@heimdall/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { trpc } from '../../lib/trpc.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { useCan } from '../session/use-me.ts'

/** People whom the server finds for what is typed. */
export function useUserCommands(query: string): { groups: CommandGroup[]; loading: boolean } {
  const t = useTranslations('palette')
  const navigate = useNavigate()
  const mayRead = useCan('user:read')
  const search = useDebounced(query.trim(), 150)
  const enabled = mayRead && search.length >= 2
  const { data, isFetching, isPlaceholderData } = useQuery({
    ...trpc.users.list.queryOptions({ search, limit: 5 }),
    enabled,
    placeholderData: keepPreviousData,
  })
  if (!enabled || !data || data.users.length === 0) return { groups: [], loading: enabled && isFetching }
  const options = data.users.map((user) => ({
    value: `user:${user.id}`,
    label: user.username,
    keywords: `${user.email} ${user.id}`,
    hint: <PrivacyBlur focusable={false}>{user.email}</PrivacyBlur>,
    icon: <Avatar name={user.username} seed={user.id} src={user.avatarUrl ?? undefined} size="xs" />,
    onSelect: () => void navigate({ to: '/users/$userId', params: { userId: user.id } }),
  }))
  // The answer to what was typed a moment ago: only those who fit what is typed now.
  const filtered = !isPlaceholderData && search === query.trim()
  return { groups: [{ id: 'users', label: t('users'), filtered, options }], loading: isFetching }
}
