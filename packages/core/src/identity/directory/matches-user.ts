import { users } from '@heimdall/db/core'
import { or, type SQL, sql } from 'drizzle-orm'

/** A part of the username or e-mail address, or the whole id. What LIKE would take for wildcards is taken literally. */
export function matchesUser(search: string): SQL | undefined {
  const pattern = `%${search.toLowerCase().replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
  return or(
    sql`lower(${users.username}) LIKE ${pattern}`,
    sql`lower(${users.email}) LIKE ${pattern}`,
    sql`${users.id}::text = ${search.toLowerCase()}`,
  )
}
