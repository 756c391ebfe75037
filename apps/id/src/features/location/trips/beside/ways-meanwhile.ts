import type { TripWay } from '@heimdall/contracts'

/** What is shown of a list while ways of it are on their way: what is there of them, and what was there last of the others in it. */
export function waysMeanwhile<T extends Pick<TripWay, 'id'>>(
  there: readonly T[],
  last: readonly T[],
  isListed: (id: string) => boolean,
): readonly T[] {
  const ids = new Set(there.map(({ id }) => id))
  return [...there, ...last.filter(({ id }) => isListed(id) && !ids.has(id))]
}
