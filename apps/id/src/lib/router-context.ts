import type { QueryClient } from '@tanstack/react-query'

/** What guards and loaders get. */
export interface RouterContext {
  queryClient: QueryClient
}
