import { word } from '../../lib/word.ts'

export interface LinksSearch {
  /** What has just become of a way to a platform and back. */
  done?: 'linked' | 'reconnected' | undefined
  problem?: string | undefined
  provider?: string | undefined
}

// Not with zod: route definitions belong to the first file that every visitor loads.
export const linksSearch = ({ done, problem, provider }: Record<string, unknown>): LinksSearch => ({
  done: done === 'linked' || done === 'reconnected' ? done : undefined,
  problem: word(problem),
  provider: word(provider),
})
