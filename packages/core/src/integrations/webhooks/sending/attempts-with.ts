import { type SQL, sql } from '@heimdall/db/sql'

/**
 * What stands in the row by now and one attempt more, at most 20, as the delivery log shows them. Not what stood there
 * when it was claimed: an answer may have been forgotten since.
 */
export const attemptsWith = (attempt: SQL): SQL =>
  sql`jsonb_path_query_array(attempts, '$[last - 18 to last]') || ${attempt}`
