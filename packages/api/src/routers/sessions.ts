import { listSessions, revokeOtherSessions, revokeSession } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Sessions']

export const sessions = router({
  list: query(listSessions, {
    rest: {
      method: 'GET',
      path: '/v1/users/me/sessions',
      operationId: 'listMySessions',
      summary: 'Where am I signed in?',
      tags,
    },
  }),
  revoke: command(revokeSession, {
    rest: {
      method: 'DELETE',
      path: '/v1/users/me/sessions/{id}',
      operationId: 'revokeMySession',
      summary: 'Sign one of my browsers out',
      tags,
    },
  }),
  revokeOthers: command(revokeOtherSessions, {
    rest: {
      method: 'DELETE',
      path: '/v1/users/me/sessions',
      operationId: 'revokeMyOtherSessions',
      summary: 'Sign all my other browsers out',
      tags,
    },
  }),
})
