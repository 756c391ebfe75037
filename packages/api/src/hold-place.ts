import type { Context } from './context.ts'

/** Follows as long as a place among the open streams is held, so that nobody keeps all others out. */
export async function* holdPlace<Item>(
  { streams, call }: Context,
  follow: () => AsyncIterable<Item>,
): AsyncGenerator<Item, void, undefined> {
  const leave = streams?.take(call.actor)
  try {
    yield* follow()
  } finally {
    leave?.()
  }
}
