import { users } from '@heimdall/db/core'
import { or, type SQL, sql } from 'drizzle-orm'

/** A part of the username or e-mail address, or the whole id. */
export function matchesUser(search: string): SQL | undefined {
  const pattern = `%${startOfText(search.toLowerCase())}`
  return or(
    sql`lower(${users.username}) LIKE ${pattern}`,
    sql`lower(${users.email}) LIKE ${pattern}`,
    sql`${users.id}::text = ${search.toLowerCase()}`,
  )
}

/** The pattern for what begins so. What LIKE would take for wildcards is taken literally. */
export const startOfText = (text: string): string =>
  `${text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
