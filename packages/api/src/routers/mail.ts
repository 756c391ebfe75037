import { getMail, listMails, resendMail } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

/** For the admin app alone. */
export const mail = router({
  list: query(listMails),
  get: query(getMail),
  resend: command(resendMail),
})
