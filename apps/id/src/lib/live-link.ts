import type { AppRouter } from '@heimdall/api'
import type { TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'

/** Carries subscriptions. Its code comes with the first one: the pages before sign-in have none. */
export const liveLink: TRPCLink<AppRouter> = (runtime) => {
  const loading = lazily(async () => (await import('./socket-link.ts')).socketLink(runtime))
  return (operation) =>
    observable((observer) => {
      let isOver = false
      let stop = () => {
        isOver = true
      }
      loading().then(
        (link) => {
          if (isOver) return
          const subscription = link(operation).subscribe(observer)
          stop = () => subscription.unsubscribe()
        },
        (error) => observer.error(error),
      )
      return () => stop()
    })
}

/** Once for all who ask; what failed is tried anew. */
function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load().catch((error) => {
      loaded = undefined
      throw error
    })
    return loaded
  }
}
