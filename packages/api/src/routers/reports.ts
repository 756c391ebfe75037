import {
  endReportedSessions,
  forcePasswordReset,
  getReport,
  listMyReports,
  listReports,
  revokeReportedSession,
  submitReport,
  updateReport,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Reports']

export const reports = router({
  submit: command(submitReport, {
    rest: {
      method: 'POST',
      path: '/v1/users/me/audit/{eventId}/report',
      operationId: 'reportMyAuditEvent',
      summary: 'Report one of my events as suspicious',
      description:
        'Once an event; a second time answers 409. A mail confirms it. Events of others do not exist here: 404.',
      tags,
    },
    successStatus: 201,
  }),
  mine: query(listMyReports, {
    rest: {
      method: 'GET',
      path: '/v1/users/me/audit/reports',
      operationId: 'listMyReports',
      summary: 'What I have reported, newest first',
      tags,
    },
  }),
  list: query(listReports, {
    rest: {
      method: 'GET',
      path: '/v1/admin/audit/reports',
      operationId: 'listReports',
      summary: 'What users have reported, newest first',
      description: 'All filters must hold. `status=pending` is the queue.',
      tags,
    },
  }),
  get: query(getReport, {
    rest: {
      method: 'GET',
      path: '/v1/admin/audit/reports/{reportId}',
      operationId: 'getReport',
      summary: 'One report with its event and what happened around it',
      tags,
    },
  }),
  update: command(updateReport, {
    rest: {
      method: 'PATCH',
      path: '/v1/admin/audit/reports/{reportId}',
      operationId: 'updateReport',
      summary: 'Move a report on',
      description:
        'Any status may follow any other. Whoever reported gets a mail with the status and the note; the same again changes nothing and sends nothing.',
      tags,
    },
  }),
  revokeSession: command(revokeReportedSession, {
    rest: {
      method: 'POST',
      path: '/v1/admin/audit/reports/{reportId}/revoke-session',
      operationId: 'revokeReportedSession',
      summary: 'End the session that the event names',
      description:
        'Needs session:write too. A pending report becomes `reviewed`, and the reporter gets a mail.',
      tags,
    },
  }),
  endSessions: command(endReportedSessions, {
    rest: {
      method: 'POST',
      path: '/v1/admin/audit/reports/{reportId}/end-sessions',
      operationId: 'endReportedSessions',
      summary: 'End all sessions of whoever reported',
      description:
        'Needs session:write too. A pending report becomes `reviewed`, and the reporter gets a mail.',
      tags,
    },
  }),
  forcePasswordReset: command(forcePasswordReset, {
    rest: {
      method: 'POST',
      path: '/v1/admin/audit/reports/{reportId}/force-password-reset',
      operationId: 'forcePasswordReset',
      summary: 'Ask whoever reported for a new password',
      description:
        'Needs user:write too. All sessions end, and the next sign-in has to bring a new password. A pending report becomes `reviewed`, and the reporter gets a mail.',
      tags,
    },
  }),
})
