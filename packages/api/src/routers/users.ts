import { getUser, getUsernames, listUsers, lookUpUser, markEmailVerified } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Users']

export const users = router({
  list: query(listUsers, {
    rest: { method: 'GET', path: '/v1/users', operationId: 'listUsers', summary: 'Find accounts', tags },
  }),
  get: query(getUser, {
    rest: { method: 'GET', path: '/v1/users/{userId}', operationId: 'getUser', summary: 'One account', tags },
  }),
  names: query(getUsernames),
  lookUp: query(lookUpUser, {
    rest: {
      method: 'GET',
      path: '/v1/users/lookup',
      operationId: 'lookUpUser',
      summary: 'The account that has linked this account of a platform',
      description: '404 when nobody has.',
      tags,
    },
  }),
  verifyEmail: command(markEmailVerified),
})
