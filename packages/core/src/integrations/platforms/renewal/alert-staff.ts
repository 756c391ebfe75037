import { IntegrationProblem } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { and, isNotNull, isNull, sql } from '@heimdall/db/sql'
import { permissionsOfUser } from '../../../access/index.ts'
import { isNotBanned, type Services } from '../../../kernel/index.ts'
import { integrationFailing, queueMail } from '../../../mail/index.ts'
import type { PlatformRow } from '../connectable.ts'
import { nameOf } from '../event-of.ts'
import type { IntegrationRow } from '../queries.ts'

const maxRecipients = 50

/** A mail to those who can do something about it. The caller sees to it that they get one for a row of failures. */
export async function alertStaff(
  services: Services,
  tx: Transaction,
  { id, problem, status, ...row }: IntegrationRow,
  { name }: PlatformRow,
): Promise<void> {
  const staff = await tx
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        isNull(users.deletedAt),
        isNotBanned(services.clock.now()),
        isNotNull(users.emailVerifiedAt),
        sql`'integration:write' = ANY(${permissionsOfUser(sql`${users.id}`)})`,
      ),
    )
    .orderBy(users.id)
    .limit(maxRecipients)
  const params = {
    id,
    platform: name,
    account: nameOf(row),
    problem: IntegrationProblem.parse(problem),
    isOver: status === 'needs_reconnect',
  }
  for (const person of staff) await queueMail(services, tx, person.id, integrationFailing, params)
}
