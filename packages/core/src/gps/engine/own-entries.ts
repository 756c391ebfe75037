import type { FeedItem } from './feed-entry.ts'

/** More than this waits only where the database does not tell what lies in front of it. */
const mostKept = 20_000

/**
 * What this process has added to the feed itself and committed, until its turn comes: it need not be read back. Groups are
 * answered in any order; numbers are those of commits, so whatever has a lower number than one of these is committed as well.
 */
export interface OwnEntries {
  /** A commit's entries, which follow each other without a gap. */
  add(items: readonly FeedItem[]): void
  /** Those that go on exactly at this number, from there; null: they are somebody else's, or not known yet. */
  take(from: number): readonly FeedItem[] | null
  /** The first number behind this one that is known; null: there is none. */
  nextBehind(from: number): number | null
  clear(): void
}

export function createOwnEntries(): OwnEntries {
  /** By their first numbers, ascending. */
  let groups: (readonly FeedItem[])[] = []
  let kept = 0

  function shift() {
    kept -= groups.shift()?.length ?? 0
  }
  function dropBefore(from: number) {
    while (groups[0] && (groups[0].at(-1)?.number ?? 0) < from) shift()
  }

  return {
    add(items) {
      const [first] = items
      if (!first) return
      // Answers come nearly in the order of commits.
      let place = groups.length
      while (place > 0 && (groups[place - 1]?.[0]?.number ?? 0) > first.number) place--
      groups.splice(place, 0, items)
      kept += items.length
      if (kept > mostKept) this.clear()
    },
    take(from) {
      dropBefore(from)
      const [group] = groups
      const first = group?.[0]?.number
      if (!group || first === undefined || first > from) return null
      shift()
      return first === from ? group : group.slice(from - first)
    },
    nextBehind(from) {
      dropBefore(from)
      return groups[0]?.[0]?.number ?? null
    },
    clear() {
      groups = []
      kept = 0
    },
  }
}
