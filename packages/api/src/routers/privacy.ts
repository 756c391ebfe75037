import { NoInput } from '@heimdall/contracts'
import {
  cancelDeletion,
  followExport,
  getDeletion,
  getExportState,
  keepAccount,
  listExportLogs,
  permitExport,
  requestDeletion,
  requestExport,
} from '@heimdall/core'
import { holdPlace } from '../hold-place.ts'
import { command, metaOf, procedure, query, router } from '../trpc.ts'

const tags = ['Privacy']
const forWhom = 'For people, and with data:export for their own keys and for apps that act for them.'
/** Subscriptions over WebSocket end with the connection. */
const never = new AbortController().signal

export const privacy = router({
  deletion: query(getDeletion, {
    rest: {
      method: 'GET',
      path: '/v1/users/me/deletion',
      operationId: 'getMyDeletion',
      summary: 'Whether my account is going to be deleted, and when',
      tags,
    },
  }),
  requestDeletion: command(requestDeletion, {
    rest: {
      method: 'POST',
      path: '/v1/users/me/deletion',
      operationId: 'requestMyDeletion',
      summary: 'Have my account deleted in seven days',
      description:
        'Needs a sign-in of the last ten minutes. Until then everything works as before, and it can be cancelled. A mail says so. 409 where it is scheduled already, and for the last super admin.',
      tags,
    },
  }),
  cancelDeletion: command(cancelDeletion, {
    rest: {
      method: 'DELETE',
      path: '/v1/users/me/deletion',
      operationId: 'cancelMyDeletion',
      summary: 'Keep my account after all',
      tags,
    },
  }),
  keepAccount: command(keepAccount),
  exportLogs: query(listExportLogs, {
    rest: {
      method: 'GET',
      path: '/v1/user/export/logs',
      operationId: 'listMyDataExports',
      summary: 'When and from where my data was exported',
      description: `${forWhom} The latest first; no size: it broke off, or is still under way.`,
      tags,
    },
  }),
  exportState: query(getExportState, {
    rest: {
      method: 'GET',
      path: '/v1/user/export/jobs',
      operationId: 'getMyDataExportState',
      summary: 'How the copy of my data fares that is made in the background',
      description: `${forWhom} The latest one; it is fetched at GET /v1/user/export/jobs/{id} once it is ready.`,
      tags,
    },
  }),
  requestExport: command(requestExport, {
    rest: {
      method: 'POST',
      path: '/v1/user/export/jobs',
      operationId: 'requestMyDataExport',
      summary: 'Have a copy of my data made in the background',
      description: `${forWhom} People need a sign-in of the last ten minutes. For where there is very much: a mail says when it is ready, and it is kept for seven days. 409 while one is being made; a file of before goes. Ten exports an hour, fetched ones among them.`,
      tags,
    },
  }),
  permitExport: command(permitExport),
  followExport: procedure
    .meta(metaOf('self'))
    .input(NoInput)
    .subscription(({ ctx, signal }) =>
      holdPlace(ctx, () => followExport(ctx.services, ctx.call, signal ?? never)),
    ),
})
