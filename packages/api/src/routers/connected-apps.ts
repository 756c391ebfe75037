import { disconnectApp, getConnectedAppActs, listConnectedApps } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Connected apps']

export const connectedApps = router({
  list: query(listConnectedApps, {
    rest: {
      method: 'GET',
      path: '/v1/users/me/connected-apps',
      operationId: 'listMyConnectedApps',
      summary: 'The apps that I have let in, and what each may do',
      tags,
    },
  }),
  acts: query(getConnectedAppActs, {
    rest: {
      method: 'GET',
      path: '/v1/users/me/connected-apps/{id}/acts',
      operationId: 'getMyConnectedAppActs',
      summary: 'What an app has done in my name in the last 30 days',
      description: 'Counted from the audit log; `q=app:<client id>` of my own log lists each.',
      tags,
    },
  }),
  disconnect: command(disconnectApp, {
    rest: {
      method: 'DELETE',
      path: '/v1/users/me/connected-apps/{id}',
      operationId: 'disconnectMyApp',
      summary: 'Take back what an app may do for me',
      description: 'All of its tokens for the account end at once. It has to ask again.',
      tags,
    },
  }),
})
