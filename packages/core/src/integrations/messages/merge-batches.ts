type Source<Batch> = AsyncGenerator<Batch, void, undefined>
type Came<Batch> = { source: Source<Batch>; result: IteratorResult<Batch, void> } | { error: unknown }

/**
 * What several sources bring, as it comes; of each one batch at most waits here. Ends when all of them have. Whoever
 * stops early ends the sources by their own signal, for one that waits can not be told otherwise.
 */
export async function* mergeBatches<Batch>(
  sources: readonly Source<Batch>[],
): AsyncGenerator<Batch, void, undefined> {
  const ready: Came<Batch>[] = []
  let open = sources.length
  let wake = () => {}
  // A race would leave a reaction behind at the quiet source for each batch of the busy one.
  function came(one: Came<Batch>) {
    ready.push(one)
    wake()
  }
  const pull = (source: Source<Batch>) =>
    void source.next().then(
      (result) => came({ source, result }),
      (error: unknown) => came({ error }),
    )
  try {
    for (const source of sources) pull(source)
    while (open > 0) {
      const one = ready.shift()
      if (one === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        continue
      }
      if ('error' in one) throw one.error
      if (one.result.done) {
        open--
        continue
      }
      yield one.result.value
      pull(one.source)
    }
  } finally {
    for (const source of sources) source.return().catch(() => undefined)
  }
}
