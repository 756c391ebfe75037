import { countryName } from '@heimdall/contracts'
import type { SearchOption, SearchSurroundings } from '@heimdall/contracts/search'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale } from 'use-intl'
import { countryCodes } from '../../../lib/country-codes.ts'
import { trpc } from '../../../lib/trpc.ts'
import { useDebounced } from '../../../lib/use-debounced.ts'
import { useCan } from '../../session/use-me.ts'
import { useCatalogView } from '../use-catalog.ts'

/** The part of a name that stands before the caret, where people are asked for. */
const personPattern = /(?:^|\s)-?(?:user|actor):(?:[^\s]*,)?"?([^\s",@][^\s",]*)$/i

/** What the box can complete: the catalog, the world's countries, and people found for what is typed. */
export function useSurroundings(textToCaret: string): SearchSurroundings | null {
  const catalog = useCatalogView()
  const locale = useLocale()
  const people = usePeople(personPattern.exec(textToCaret)?.[1] ?? '')
  const country = useMemo(() => {
    const { compare } = new Intl.Collator(locale)
    return countryCodes
      .map((value) => ({ value, label: countryName(value, locale) }))
      .sort((a, b) => compare(a.label, b.label))
  }, [locale])
  return useMemo(
    () => (catalog ? { catalog, locale, known: { country, user: people, actor: people } } : null),
    [catalog, locale, country, people],
  )
}

const nobody: readonly SearchOption[] = []

function usePeople(typed: string): readonly SearchOption[] {
  const mayRead = useCan('user:read')
  const search = useDebounced(typed, 150)
  const { data } = useQuery({
    ...trpc.users.list.queryOptions({ search, limit: 8 }),
    enabled: mayRead && search.length >= 2,
  })
  return useMemo(
    () => data?.users.map(({ username }) => ({ value: username, label: username })) ?? nobody,
    [data],
  )
}
