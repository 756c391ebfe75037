import { assignUserRole, findAccount, removeUserRole } from '@heimdall/core'
import { type CliCommand, optionalText, requiredText, UsageError } from './command.ts'

/** `role assign` and `role remove`: the way back in when nobody is left who could do it in the admin app. */
function roleChange(verb: 'assign' | 'remove', summary: string): CliCommand {
  const command = verb === 'assign' ? assignUserRole : removeUserRole
  return {
    name: `role ${verb}`,
    summary,
    usage: [
      '--user NAME      username, confirmed e-mail address or id',
      '--role ROLE      name or id',
      '--reason TEXT    stands in the audit log',
    ],
    options: { user: { type: 'string' }, role: { type: 'string' }, reason: { type: 'string' } },
    async run({ values, withServices }) {
      const name = requiredText(values, 'user')
      const role = requiredText(values, 'role')
      const { changed, user } = await withServices(async (services, call) => {
        const user = await findAccount(services.primary.db, name)
        if (!user)
          throw new UsageError(`There is no account "${name}"; an e-mail address has to be confirmed`)
        const input = command.input.parse({ userId: user.id, role, reason: optionalText(values, 'reason') })
        return { ...(await command.execute(services, call, input)), user }
      })
      const who = `${user.username} (${user.id})`
      const done = verb === 'assign' ? `${who} holds ${role} now.` : `${who} does not hold ${role} any more.`
      return { json: { changed, user }, text: changed ? done : 'It was so already.' }
    },
  }
}

export const roleAssign = roleChange('assign', 'Give an account a role')
export const roleRemove = roleChange('remove', 'Take a role from an account')
