import { uuidForm } from '@heimdall/contracts'
import { fitting } from '../../lib/fitting.ts'

/** The state of the page, all of it in its address. */
export interface ActivitySearch {
  category?: string | undefined
  status?: 'success' | 'failure' | undefined
  /** The client id of an app: only what has to do with it. */
  app?: string | undefined
  /** The event in the drawer. */
  event?: string | undefined
}

// Not with zod: route definitions belong to the first file that every visitor loads.
export function activitySearch({ category, status, app, event }: Record<string, unknown>): ActivitySearch {
  return {
    category: fitting(category, /^[a-z_]{1,64}$/),
    status: status === 'success' || status === 'failure' ? status : undefined,
    app: fitting(app, /^[\w-]{1,63}$/),
    event: fitting(event, uuidForm),
  }
}
