import { type Actor, AppError } from '../../kernel/index.ts'

/** People take their own data without being allowed to; keys and apps take that of whoever they act for, with the permission. */
export const exportAccess = 'self or data:export'

/** Whose data an actor takes: never anybody's but that of the person behind it. */
export function personOf(actor: Actor): string {
  if (actor.type === 'user') return actor.userId
  if (actor.type === 'oauth' && actor.userId !== null) return actor.userId
  if (actor.type === 'api_key' && actor.ownerId !== null) return actor.ownerId
  throw new AppError(
    'BAD_REQUEST',
    'An export is of a person: sign in, use a key that belongs to you, or let an app act for you',
  )
}
