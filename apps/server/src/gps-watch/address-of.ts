import type { Address } from '@heimdall/core'
import { z } from 'zod'
import { keyOf } from './key-of.ts'

/** What somebody wants to watch; null where there can be nothing. */
export function addressOf(params: { kind: string; key: string }, viewerId: string | null): Address | null {
  const key = keyOf(params)
  switch (params.kind) {
    case 'link':
      return { kind: 'link', token: key }
    case 'public':
      return { kind: 'public', username: key }
    case 'overlay':
      return { kind: 'overlay', key }
    case 'grant':
      return z.uuid().safeParse(key).success ? { kind: 'grant', id: key, viewerId } : null
    default:
      return null
  }
}
