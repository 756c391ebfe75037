import { createAuditView, deleteAuditView, listAuditViews, updateAuditView } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Audit']

/** Searches of the log under a name, one's own and shared ones. */
export const auditViews = router({
  list: query(listAuditViews, {
    rest: {
      method: 'GET',
      path: '/v1/admin/audit/views',
      operationId: 'listAuditViews',
      summary: 'Saved views of the audit log: my own, and shared ones',
      tags,
    },
  }),
  create: command(createAuditView, {
    rest: {
      method: 'POST',
      path: '/v1/admin/audit/views',
      operationId: 'createAuditView',
      summary: 'Save a view of the audit log',
      tags,
    },
    successStatus: 201,
  }),
  update: command(updateAuditView, {
    rest: {
      method: 'PATCH',
      path: '/v1/admin/audit/views/{id}',
      operationId: 'updateAuditView',
      summary: 'Change a saved view',
      tags,
    },
  }),
  delete: command(deleteAuditView, {
    rest: {
      method: 'DELETE',
      path: '/v1/admin/audit/views/{id}',
      operationId: 'deleteAuditView',
      summary: 'Delete a saved view',
      tags,
    },
  }),
})
