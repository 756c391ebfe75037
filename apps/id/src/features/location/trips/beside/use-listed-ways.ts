import type { Trip, TripWays } from '@heimdall/contracts'
import type { TripsMapProps } from '@heimdall/ui/trips'
import { type UseQueryResult, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { categoriesQuery, tripsQuery, waysQuery } from '../queries.ts'
import { plainColour } from '../trip-colour.ts'
import type { TripsSearch } from '../trips-search.ts'
import { waysMeanwhile } from './ways-meanwhile.ts'

type Listed = Pick<TripsMapProps['list'], 'id' | 'ends' | 'ways'>

/** What the map shows of a list: each page of it is asked for once. */
export function useListedWays(search: TripsSearch | undefined): Listed {
  const { data, isPlaceholderData } = useInfiniteQuery({
    ...tripsQuery(search ?? {}),
    enabled: search !== undefined,
  })
  const categories = useQuery(categoriesQuery()).data?.categories
  const pages = search === undefined ? undefined : data?.pages
  const answers = useQueries({
    queries: (pages ?? []).map(({ trips }) => waysQuery(trips)),
    combine: together,
  })
  const colours = useMemo(() => {
    const ofCategory = new Map(categories?.map(({ id, colour }) => [id, colour]))
    return new Map(
      pages?.flatMap(({ trips }) =>
        trips.map(({ id, categoryId }) => [id, ofCategory.get(categoryId ?? '') ?? plainColour] as const),
      ),
    )
  }, [pages, categories])
  const ends = useMemo(() => (pages ?? []).flatMap(({ trips }) => trips.flatMap(endsOf)), [pages])
  const list = JSON.stringify(search)
  // While trips of this list come and go, its last ways stay.
  const [last, setLast] = useState<{ list: string | undefined; ways: TripWays['ways'] | null }>({
    list,
    ways: null,
  })
  const isWhole = pages !== undefined && !answers.isComing
  // Until a list has come, the one before it is shown.
  const isOwn = isWhole && !isPlaceholderData
  if (last.list !== list || (isOwn && last.ways !== answers.ways))
    setLast({ list, ways: isOwn ? answers.ways : null })
  const kept = last.list === list ? last.ways : null
  // What the map looks at: another list once it has come, or it would move to where the one before it lies.
  const [shown, setShown] = useState(list)
  if (shown !== list && pages !== undefined && !isPlaceholderData) setShown(list)
  const isPending = pages === undefined || (answers.isPending && kept === null)
  const ways = useMemo(
    () =>
      isPending
        ? null
        : waysMeanwhile(answers.ways, isWhole ? [] : (kept ?? []), (id) => colours.has(id)).map((way) => ({
            ...way,
            colour: colours.get(way.id) ?? plainColour,
          })),
    [isPending, isWhole, answers.ways, kept, colours],
  )
  return { id: shown ?? '', ends, ways }
}

const together = (all: UseQueryResult<TripWays, unknown>[]) => ({
  ways: all.flatMap((one) => one.data?.ways ?? []),
  isPending: all[0]?.isLoading === true,
  isComing: all.some(({ isLoading }) => isLoading),
})

const endsOf = ({ start, end }: Trip) => [start, end].flatMap((place) => place ?? [])
