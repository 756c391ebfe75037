import type { Trip } from '@heimdall/contracts'
import type { TripsMapProps } from '@heimdall/ui/trips'
import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { categoriesQuery, tripsQuery, waysQuery } from '../queries.ts'
import { plainColour } from '../trip-colour.ts'
import type { TripsSearch } from '../trips-search.ts'

type Listed = Pick<TripsMapProps['list'], 'ends' | 'ways'>

/** What the map shows of a list: each page of it is asked for once. */
export function useListedWays(search: TripsSearch | undefined): Listed {
  const { data } = useInfiniteQuery({ ...tripsQuery(search ?? {}), enabled: search !== undefined })
  const categories = useQuery(categoriesQuery()).data?.categories
  const pages = search === undefined ? undefined : data?.pages
  const answers = useQueries({
    queries: (pages ?? []).map(({ trips }) => waysQuery(trips)),
    combine: (all) => ({
      ways: all.flatMap((one) => one.data?.ways ?? []),
      isPending: all[0]?.isLoading === true,
    }),
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
  const isPending = pages === undefined || answers.isPending
  const ways = useMemo(
    () =>
      isPending ? null : answers.ways.map((way) => ({ ...way, colour: colours.get(way.id) ?? plainColour })),
    [isPending, answers.ways, colours],
  )
  return { ends, ways }
}

const endsOf = ({ start, end }: Trip) => [start, end].flatMap((place) => place ?? [])
