import type { EventFilter } from './filter.ts'
import type { Window } from './walk.ts'

/** The stretch of time that filter and search both allow. */
export const spanOfFilter = ({ from, to, search }: EventFilter): Window =>
  overlap([{ from, to }, search ?? {}])

type Bounds = { readonly from?: Date | null | undefined; readonly to?: Date | null | undefined }

export function overlap(stretches: readonly Bounds[]): Window {
  const froms = stretches.flatMap(({ from }) => from?.getTime() ?? [])
  const tos = stretches.flatMap(({ to }) => to?.getTime() ?? [])
  return {
    from: froms.length > 0 ? new Date(Math.max(...froms)) : undefined,
    to: tos.length > 0 ? new Date(Math.min(...tos)) : undefined,
  }
}
