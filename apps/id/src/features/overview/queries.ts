import { startOfDay } from '../../lib/start-of-day.ts'
import { trpc } from '../../lib/trpc.ts'

/** How many sign-ins failed in the past week. Whole days, so that the question stays the same all day. */
export const failedSignInsQuery = () =>
  trpc.audit.mine.queryOptions({
    eventType: ['login_failed'],
    startDate: startOfDay(7).toISOString(),
    limit: 1,
  })
