import { AccountRefList, WithoutSecondFactorInput } from '@heimdall/contracts'
import { sql } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { readRole } from '../role-queries.ts'
import { accountsWithoutSecondFactor } from '../without-second-factor.ts'

/** Who would be led through set-up if this role asked for a second factor. */
export const listWithoutSecondFactor = defineQuery({
  name: 'roles.withoutSecondFactor',
  permission: 'role:read',
  input: WithoutSecondFactorInput,
  output: AccountRefList,
  async run({ services, actor, input: { roleId, ...page } }) {
    const { db } = services.primary
    await readRole(db, roleId)
    const holdsRole = sql`EXISTS (SELECT FROM user_roles ur WHERE ur.user_id = users.id AND ur.role_id = ${roleId})`
    return accountsWithoutSecondFactor(db, actor, holdsRole, page)
  },
})
