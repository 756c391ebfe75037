import { RegisterInput, systemRoles } from '@heimdall/contracts'
import { z } from 'zod'
import { assignRole, findRole, refuseBeyond } from '../../access/index.ts'
import { defineCommand } from '../../kernel/index.ts'
import { checkNewPassword } from '../passwords/index.ts'
import { insertAccount } from './insert-account.ts'

/** For whoever runs the command line: makes an account, with a system role if asked. */
export const createUser = defineCommand({
  name: 'accounts.create',
  permission: 'user:write',
  input: RegisterInput.extend({ role: z.enum(systemRoles).default('user') }),
  output: z.object({ id: z.uuid() }),
  async prepare({ services, actor, input }) {
    const role = await findRole(services.primary.db, input.role)
    refuseBeyond(actor, role.permissions, 'give a role that may do more than you may')
    await checkNewPassword(services, input.password, input)
    return { passwordHash: await services.passwords.hash(input.password) }
  },
  async run({ services, tx, input, prepared, audit, now }) {
    const userId = await insertAccount(services, tx, {
      ...input,
      passwordHash: prepared.passwordHash,
      emailVerified: true,
    })
    const roles = input.role === 'user' ? (['user'] as const) : (['user', input.role] as const)
    audit('user_created', {
      userId,
      resource: ['user', userId],
      metadata: { method: 'password', username: input.username, roles: [...roles] },
    })
    for (const role of roles) {
      const { roleId } = await assignRole(tx, { userId, role, assignedBy: null, now })
      if (role !== 'user') {
        audit('role_assigned', { userId, resource: ['role', roleId], metadata: { roleId, roleName: role } })
      }
    }
    return { id: userId }
  },
})
