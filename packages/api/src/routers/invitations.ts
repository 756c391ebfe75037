import { createInvitation, getInvitation, listInvitations, revokeInvitation } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Invitations']

export const invitations = router({
  create: command(createInvitation, {
    rest: {
      method: 'POST',
      path: '/v1/invitations',
      operationId: 'createInvitation',
      summary: 'Invite somebody',
      description:
        'For an address the link is mailed there; else the answer holds it, once. It makes one account, also where registration is closed.',
      tags,
    },
    successStatus: 201,
  }),
  list: query(listInvitations, {
    rest: {
      method: 'GET',
      path: '/v1/invitations',
      operationId: 'listInvitations',
      summary: 'Invitations, the latest first',
      tags,
    },
  }),
  revoke: command(revokeInvitation, {
    rest: {
      method: 'DELETE',
      path: '/v1/invitations/{id}',
      operationId: 'revokeInvitation',
      summary: 'Revoke an invitation that nobody has used',
      tags,
    },
  }),
  get: query(getInvitation),
})
