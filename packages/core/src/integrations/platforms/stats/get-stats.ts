import { IntegrationHistory, IntegrationInput, integrationFigureNames } from '@heimdall/contracts'
import { integrationFigures } from '@heimdall/db/core'
import { asc, eq } from '@heimdall/db/sql'
import { defineQuery } from '../../../kernel/index.ts'
import { readIntegration } from '../queries.ts'

export const getIntegrationStats = defineQuery({
  name: 'integrations.stats',
  permission: 'integration:read',
  input: IntegrationInput,
  output: IntegrationHistory,
  async run({ services, input: { id } }) {
    const { db } = services.primary
    const { stats, statsAt } = await readIntegration(db, id)
    // Three figures of ninety days at most.
    const rows = await db
      .select()
      .from(integrationFigures)
      .where(eq(integrationFigures.integrationId, id))
      .orderBy(asc(integrationFigures.day))
    const history = integrationFigureNames.flatMap((figure) => {
      const days = rows.filter((row) => row.figure === figure).map(({ day, value }) => ({ day, value }))
      return days.length === 0 ? [] : [{ figure, days }]
    })
    return { stats, statsAt, history }
  },
})
