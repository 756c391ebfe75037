import { useMediaQuery } from '@heimdall/ui'
import { Outlet, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { TripsSearch } from '../trips-search.ts'
import { BesideMap } from './beside-map.tsx'
import { LitTripContext, TripsMapContext } from './trips-map-context.ts'

/** From here on a list has room beside a map, next to the navigation. */
const besideQuery = '(min-width: 72rem)'

/** The list of trips and each of them, where there is room beside one map that stays. */
export function TripsLayout() {
  const isBeside = useMediaQuery(besideQuery)
  const tripId = useParams({ strict: false, select: (params) => params.tripId })
  const listSearch = useListSearch(tripId === undefined)
  const [moment, setMoment] = useState<{ tripId: string; at: number }>()
  const [lit, light] = useState<string | null>(null)
  // Coming back, nobody points at what was opened.
  if (tripId !== undefined && lit !== null) light(null)
  const chooseMoment = useCallback((tripId: string, at: number) => setMoment({ tripId, at }), [])
  const state = useMemo(
    () => ({
      isBeside,
      momentOf: (tripId: string) => (moment?.tripId === tripId ? moment.at : undefined),
      chooseMoment,
      listSearch: listSearch ?? {},
    }),
    [isBeside, moment, chooseMoment, listSearch],
  )
  return (
    <TripsMapContext value={state}>
      <LitTripContext value={useMemo(() => ({ lit, light }), [lit])}>
        {isBeside ? <BesideMap tripId={tripId} listSearch={listSearch} /> : <Outlet />}
      </LitTripContext>
    </TripsMapContext>
  )
}

/** What is in the address while the list is shown, and what was there then; undefined: it never was. */
function useListSearch(isList: boolean): TripsSearch | undefined {
  const search: TripsSearch = useSearch({ strict: false })
  const [last, setLast] = useState<TripsSearch>()
  if (isList && last !== search) setLast(search)
  return isList ? search : last
}
