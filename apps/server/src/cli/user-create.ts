import { createUser } from '@heimdall/core'
import { type CliCommand, optionalText, requiredText, UsageError } from './command.ts'

export const userCreate: CliCommand = {
  name: 'user create',
  summary: 'Create an account, with a role if you name one',
  usage: [
    '--email ADDRESS       for signing in and for e-mails',
    '--username NAME       public; letters, digits, dots, dashes, underscores',
    '--role ROLE           super_admin, admin, moderator or user (default)',
    '--locale LANGUAGE     en (default) or de',
    '--password-stdin      read the password from standard input',
  ],
  options: {
    email: { type: 'string' },
    username: { type: 'string' },
    role: { type: 'string' },
    locale: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
  async run({ values, withServices, readStdin }) {
    const email = requiredText(values, 'email')
    const username = requiredText(values, 'username')
    if (!values['password-stdin'])
      throw new UsageError(
        '--password-stdin is missing: send the password on standard input, for everyone on this machine can see arguments',
      )
    const input = createUser.input.parse({
      email,
      username,
      role: optionalText(values, 'role'),
      locale: optionalText(values, 'locale'),
      password: await readStdin(),
    })
    const { id } = await withServices((services, call) => createUser.execute(services, call, input))
    return {
      json: { id, email: input.email, username, role: input.role },
      text: `Created the account ${username} (${id}).`,
    }
  },
}
