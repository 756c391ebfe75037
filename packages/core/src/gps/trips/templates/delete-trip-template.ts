import { Done, done, TripTemplateInput } from '@heimdall/contracts'
import { gpsTripTemplates } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../../kernel/index.ts'
import { lockTemplate } from './queries.ts'

/** Trips that were made from it stay as they are. */
export const deleteTripTemplate = defineCommand({
  name: 'tripTemplates.delete',
  permission: 'self or trip:write',
  input: TripTemplateInput,
  output: Done,
  async run({ tx, actor, input, audit }) {
    const { id, userId, name } = await lockTemplate(tx, actor, input.id)
    await tx.delete(gpsTripTemplates).where(eq(gpsTripTemplates.id, id))
    audit('trip_template_deleted', { userId, resource: ['trip_template', id], metadata: { name } })
    return done
  },
})
