import { DataExportPermit, PermitExportInput } from '@heimdall/contracts'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineCommand, requireFresh } from '../../../kernel/index.ts'

/** Where the browser fetches the file. It asks here first, because what fetches files can not ask who is there. */
export const permitExport = defineCommand({
  name: 'privacy.permitExport',
  permission: 'self',
  input: PermitExportInput,
  output: DataExportPermit,
  async run({ actor, input, audit, now }) {
    requireFresh(signedIn(actor), now)
    audit.none('That data leaves is written down by what sends it')
    return { path: input.jobId === undefined ? '/v1/user/export' : `/v1/user/export/jobs/${input.jobId}` }
  },
})
