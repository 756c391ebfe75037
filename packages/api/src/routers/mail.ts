import { getMail, listMails, resendMail } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Mail']

export const mail = router({
  list: query(listMails, {
    rest: {
      method: 'GET',
      path: '/v1/admin/mails',
      operationId: 'listMails',
      summary: 'What was sent, what waits, and what could not be sent',
      description: '`status=dead` is what a monitor should look at.',
      tags,
    },
  }),
  get: query(getMail, {
    rest: {
      method: 'GET',
      path: '/v1/admin/mails/{mailId}',
      operationId: 'getMail',
      summary: 'One mail of the outbox',
      tags,
    },
  }),
  resend: command(resendMail, {
    rest: {
      method: 'POST',
      path: '/v1/admin/mails/{mailId}/resend',
      operationId: 'resendMail',
      summary: 'Send a mail again that was given up',
      description: 'It may arrive twice. Any other mail answers 409.',
      tags,
    },
  }),
})
