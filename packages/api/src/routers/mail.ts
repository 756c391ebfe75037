import { getMail, listMails } from '@heimdall/core'
import { query, router } from '../trpc.ts'

/** For the admin app alone. */
export const mail = router({
  list: query(listMails),
  get: query(getMail),
})
