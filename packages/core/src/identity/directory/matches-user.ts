import { isUuid } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq, or, type SQL, sql } from '@heimdall/db/sql'

/** A part of the username or e-mail address, or the whole id. */
export function matchesUser(search: string): SQL | undefined {
  const pattern = `%${startOfText(search.toLowerCase())}`
  return or(
    sql`lower(${users.username}) LIKE ${pattern}`,
    sql`lower(${users.email}) LIKE ${pattern}`,
    // Written out as text, the id of every user would be.
    isUuid(search) ? eq(users.id, search.toLowerCase()) : undefined,
  )
}

/** The pattern for what begins so. What LIKE would take for wildcards is taken literally. */
export const startOfText = (text: string): string =>
  `${text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
