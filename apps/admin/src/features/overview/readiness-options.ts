import { Readiness } from '@heimdall/contracts'
import { queryOptions } from '@tanstack/react-query'

/** `/readyz` answers 503 when something is down, with the same body. No answer at all is an error. */
export const readinessOptions = queryOptions({
  queryKey: ['readiness'],
  queryFn: async ({ signal }) => Readiness.parse(await (await fetch('/readyz', { signal })).json()),
  refetchInterval: 10_000,
  retry: false,
})
