import { holds, notFound, type UserActor } from '../../../kernel/index.ts'

/** Developers give their own apps a picture; those of the platform get theirs from whoever may change its settings. */
export function requireDresser(person: UserActor, { userId }: { userId: string | null }): void {
  const may = userId === null ? holds(person, 'setting:write') : userId === person.userId
  if (!may) throw notFound('This app')
}
