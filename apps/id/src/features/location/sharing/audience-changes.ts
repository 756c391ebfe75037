import type { AudienceChoice } from './audience-fields.tsx'

/** What was chosen anew. Nothing else is sent: what another window has narrowed meanwhile must not be widened again from here. */
export const audienceChanges = (before: AudienceChoice, after: AudienceChoice): Partial<AudienceChoice> => ({
  ...(after.precision === before.precision ? {} : { precision: after.precision }),
  ...(after.delaySeconds === before.delaySeconds ? {} : { delaySeconds: after.delaySeconds }),
})
