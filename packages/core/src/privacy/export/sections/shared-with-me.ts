import { gpsGrants } from '@heimdall/db/core'
import { desc } from '@heimdall/db/sql'
import { selectSharedWith } from '../../../gps/index.ts'
import { pagesById, rowsPerPage, type Section } from '../section.ts'

/** All of them; the list that people see ends somewhere. */
export const sharedWithMe: Section<'sharedWithMe'> = {
  pages: ({ services, user }) =>
    pagesById(
      gpsGrants.id,
      (older) =>
        selectSharedWith(services.primary.db, user.id, older).orderBy(desc(gpsGrants.id)).limit(rowsPerPage),
      (row) => row,
    ),
}
