import type { UserSummary } from '@heimdall/contracts'
import { listUsers } from '@heimdall/core'
import { type CliCommand, optionalText } from './command.ts'

const pageSize = 100

export const userList: CliCommand = {
  name: 'user list',
  summary: 'List accounts, newest first',
  usage: [
    '--search TEXT    part of a username or e-mail address, or an id',
    '--role ROLE      only accounts with this role',
  ],
  options: { search: { type: 'string' }, role: { type: 'string' } },
  async run({ values, withServices }) {
    const users = await withServices(async (services, call) => {
      const found: UserSummary[] = []
      for (let page = 1; ; page++) {
        const input = listUsers.input.parse({
          page,
          limit: pageSize,
          search: optionalText(values, 'search'),
          role: optionalText(values, 'role'),
        })
        const list = await listUsers.execute(services, call, input)
        found.push(...list.users)
        if (list.users.length < pageSize) return found
      }
    })
    const lines = users.map((user) => [user.id, user.username, user.email, user.roles.join(',')].join('  '))
    return { json: users, text: lines.length > 0 ? lines.join('\n') : 'No accounts match.' }
  },
}
