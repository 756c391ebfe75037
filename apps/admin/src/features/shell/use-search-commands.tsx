import { printSearch } from '@heimdall/contracts/search'
import type { CommandGroup } from '@heimdall/ui'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { mayOpen } from '../session/page-access.ts'
import { useMe } from '../session/use-me.ts'

/** In the audit log's search language: what happened to people of this name. */
const searchFor = (name: string) => printSearch({ terms: [{ key: 'user', negated: false, values: [name] }] })

/** What is left when nothing goes by the typed name: look for it. Always offered, and always last. */
export function useSearchCommands(query: string): CommandGroup {
  const t = useTranslations('palette')
  const navigate = useNavigate()
  const me = useMe()
  const q = query.trim() || undefined
  const options = []
  if (mayOpen(me, 'users')) {
    options.push({
      value: 'search:users',
      label: q ? t('searchUsersFor', { query: q }) : t('searchUsers'),
      icon: <Search />,
      onSelect: () => void navigate({ to: '/users', search: { q } }),
    })
  }
  if (mayOpen(me, 'audit')) {
    options.push({
      value: 'search:audit',
      label: q ? t('searchAuditFor', { query: q }) : t('searchAudit'),
      icon: <Search />,
      onSelect: () => void navigate({ to: '/audit', search: { q: q && searchFor(q) } }),
    })
  }
  // They take whatever is typed, so nothing that is typed may filter them out.
  return { id: 'search', label: t('search'), filtered: true, options }
}
