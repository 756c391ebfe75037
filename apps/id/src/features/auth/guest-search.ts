import { safePath } from '../../lib/redirect.ts'

export interface GuestSearch {
  /** Where to go after signing in. */
  redirect?: string | undefined
  /** Why this page is shown. */
  notice?: 'signed-out' | 'ended' | undefined
}

// Not with zod: route definitions belong to the first file that every visitor loads.
export function guestSearch({ redirect, notice }: Record<string, unknown>): GuestSearch {
  return {
    redirect: safePath(redirect),
    notice: notice === 'signed-out' || notice === 'ended' ? notice : undefined,
  }
}
