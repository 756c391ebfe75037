/** What all lists have in common. */
interface Page {
  nextCursor?: string | null
  page?: number
  limit?: number
}

interface ListInput {
  query?: { cursor?: string; page?: number; limit?: number }
}

type ItemsOf<Answer> = {
  [Key in keyof Answer]: Answer[Key] extends readonly unknown[] ? Key : never
}[keyof Answer]
type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never

/**
 * Everything that a list holds, page after page as it is asked for:
 * `for await (const user of each(heimdall.listUsers, 'users', { query: { state: 'banned' } }))`.
 */
export async function* each<Input, Answer extends Page, Key extends ItemsOf<Answer>>(
  list: (input: Input) => Promise<Answer>,
  key: Key,
  input?: Input,
): AsyncGenerator<ItemOf<Answer[Key]>, void, undefined> {
  // Whatever else there is to ask for stays as it is.
  let asked = { ...input } as Input & ListInput
  for (;;) {
    const answer = await list(asked)
    // `Key` is one of those under which there is an array.
    const items = answer[key] as ItemOf<Answer[Key]>[]
    yield* items
    const next = nextOf(answer, items.length)
    if (next === null) return
    asked = { ...asked, query: { ...asked.query, ...next } }
  }
}

/** By its cursor, where the list has one; else by the number of the page. */
function nextOf({ nextCursor, page, limit }: Page, count: number): ListInput['query'] | null {
  if (nextCursor !== undefined) return nextCursor === null ? null : { cursor: nextCursor }
  return page === undefined || limit === undefined || count < limit ? null : { page: page + 1 }
}
