import { safePath } from '../../lib/redirect.ts'
import { word } from '../../lib/word.ts'

const notices = ['signed-out', 'ended', 'deleted'] as const
type Notice = (typeof notices)[number]

export interface GuestSearch {
  /** Where to go after signing in. */
  redirect?: string | undefined
  /** Why a sign-in with a platform led nowhere, and which. */
  problem?: string | undefined
  provider?: string | undefined
  /** Why this page is shown. */
  notice?: Notice | undefined
}

// Not with zod: route definitions belong to the first file that every visitor loads.
export function guestSearch({ redirect, notice, problem, provider }: Record<string, unknown>): GuestSearch {
  return {
    redirect: safePath(redirect),
    problem: word(problem),
    provider: word(provider),
    notice: notices.find((one) => one === notice),
  }
}
