import { queryOptions } from '@tanstack/react-query'
import { trpcClient } from '../../lib/trpc.ts'

const batchMs = 12
const batchLimit = 500

let waiting = new Map<string, (name: string | null) => void>()
let failing: ((error: unknown) => void)[] = []

/** The rows of a list each ask for their own name; what is asked within a moment goes out as one request. */
function nameOf(id: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    if (waiting.size === 0) setTimeout(send, batchMs)
    waiting.set(id, resolve)
    failing.push(reject)
    if (waiting.size >= batchLimit) send()
  })
}

function send(): void {
  const resolvers = waiting
  const rejecters = failing
  waiting = new Map()
  failing = []
  if (resolvers.size === 0) return
  trpcClient.users.names.query({ ids: [...resolvers.keys()] }).then(
    ({ names }) => {
      for (const [id, resolve] of resolvers) resolve(names[id] ?? null)
    },
    (error: unknown) => {
      for (const reject of rejecters) reject(error)
    },
  )
}

/** `null`: no account here; a Discord id, say. */
export const userNameOptions = (id: string) =>
  queryOptions({ queryKey: ['user-name', id], queryFn: () => nameOf(id), staleTime: 5 * 60_000 })
