import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'
import { call } from './testing/http-client.ts'
import { startTestServer } from './testing/test-server.ts'

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = []
  write(createLogger({ level: 'info', pretty: false }, { write: (line) => void lines.push(line) }))
  return lines.join('')
}

test.each(['password', 'token', 'key', 'secret', 'authorization', 'cookie'])(
  '%s is taken out, up to two levels down',
  (name) => {
    const text = logged((log) =>
      log.info({ [name]: 'S3CRET', a: { [name]: 'S3CRET', b: { [name]: 'S3CRET' } } }, 'hello'),
    )
    expect(text).not.toContain('S3CRET')
    expect(text).toContain('hello')
  },
)

test('an error of the database brings its message, never the values of the statement', () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const query = 'insert into "users" ("password_hash") values ($1)'
  const error = Object.assign(
    new Error(`Failed query: ${query}\nparams: $argon2id$S3CRET,ann@example.org`, { cause }),
    {
      query,
      params: ['$argon2id$S3CRET', 'ann@example.org'],
    },
  )
  const text = logged((log) => log.error({ err: error }, 'Unforeseen error'))
  expect(text).not.toMatch(/S3CRET|ann@example/)
  expect(text).toContain('ECONNREFUSED')
  expect(text).toContain('insert into')
  // tRPC copies message and stack of what it wraps.
  const wrapper = Object.assign(new Error(error.message, { cause: error }), { stack: error.stack })
  const wrapped = logged((log) => log.error({ err: wrapper }, 'Unforeseen error'))
  expect(wrapped).not.toMatch(/S3CRET|ann@example/)
})

test('whatever a person types, none of it stands in the log: a day of mishaps', async () => {
  const server = await startTestServer()
  try {
    const user = await server.createUser()
    const { key } = await server.createKey(['audit:write'])
    const cookie = await server.signIn(user)
    const attempt = () =>
      Promise.all([
        call(server, 'POST /trpc/accounts.signIn', {
          body: { identifier: user.email, password: user.password },
        }),
        call(server, 'POST /trpc/accounts.register', {
          body: { email: 'new@example.org', username: 'new-one', password: 'Heimdall-sees-all' },
        }),
        call(server, 'GET /v1/users/me?token=in-the-query', { cookie }),
        call(server, 'POST /v1/internal/audit', {
          key,
          body: { eventType: 'login', description: 'in-the-body' },
        }),
        call(server, 'GET /v1/users/me', { key: 'hk_wrong-key-of-someone-else' }),
      ])
    await attempt()
    // Now every statement fails, with its parameters at hand.
    const { sql } = server.services.primary
    for (const table of ['users', 'user_roles', 'audit_outbox', 'audit_pending']) {
      await sql`ALTER TABLE ${sql(table)} RENAME COLUMN id TO gone`.catch(
        () => sql`DROP TABLE ${sql(table)} CASCADE`,
      )
    }
    server.services.onAccessChange({ everyone: true })
    const answers = await attempt()
    expect(answers.map(({ status }) => status)).toContain(500)
  } finally {
    await server.close()
  }
  const log = server.log()
  expect(log).toContain('Failed query')
  for (const secret of [
    'Bifrost',
    'sees-all',
    'new@example.org',
    'argon2',
    'in-the-query',
    'in-the-body',
    'hk_',
  ]) {
    expect(log.includes(secret), secret).toBe(false)
  }
})
