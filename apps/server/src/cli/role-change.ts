import { assignUserRole, listUsers, removeUserRole } from '@heimdall/core'
import { type CliCommand, optionalText, requiredText, UsageError } from './command.ts'

/** `role assign` and `role remove`: the way back in when nobody is left who could do it in the admin app. */
function roleChange(verb: 'assign' | 'remove', summary: string): CliCommand {
  const command = verb === 'assign' ? assignUserRole : removeUserRole
  return {
    name: `role ${verb}`,
    summary,
    usage: [
      '--user NAME      username, e-mail address or id',
      '--role ROLE      name or id',
      '--reason TEXT    stands in the audit log',
    ],
    options: { user: { type: 'string' }, role: { type: 'string' }, reason: { type: 'string' } },
    async run({ values, withServices }) {
      const name = requiredText(values, 'user')
      const role = requiredText(values, 'role')
      const result = await withServices(async (services, call) => {
        const search = listUsers.input.parse({ search: name, limit: 100 })
        const { users } = await listUsers.execute(services, call, search)
        const user = users.find(({ id, username, email }) =>
          [id, username, email].some((text) => text?.toLowerCase() === name.toLowerCase()),
        )
        if (!user) throw new UsageError(`There is no account "${name}"`)
        const input = command.input.parse({ userId: user.id, role, reason: optionalText(values, 'reason') })
        return command.execute(services, call, input)
      })
      const done =
        verb === 'assign' ? `${name} holds ${role} now.` : `${name} does not hold ${role} any more.`
      return { json: result, text: result.changed ? done : 'It was so already.' }
    },
  }
}

export const roleAssign = roleChange('assign', 'Give an account a role')
export const roleRemove = roleChange('remove', 'Take a role from an account')
