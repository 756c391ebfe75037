import type { JobName } from '@heimdall/contracts'
import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

const restingMs = 5_000
/** Somebody may be waiting for its end. */
const runningMs = 1_000
const runsPerPage = 20

export const jobsOptions = trpc.jobs.list.queryOptions(
  {},
  {
    refetchInterval: ({ state }) =>
      state.data?.jobs.some(({ isRequested, lastRun }) => isRequested || lastRun?.status === 'running')
        ? runningMs
        : restingMs,
  },
)

export const runsOptions = (name: JobName, cursor: string | undefined) =>
  trpc.jobs.runs.queryOptions(
    { name, limit: runsPerPage, ...(cursor === undefined ? {} : { cursor }) },
    { placeholderData: keepPreviousData, refetchInterval: restingMs },
  )
