import { UserSummary } from '@heimdall/contracts'
import { createUser as createUserCommand } from '@heimdall/core'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { eventually } from '../testing/eventually.ts'
import { expectFailure } from '../testing/expect-failure.ts'
import { call } from '../testing/http-client.ts'
import { systemCall } from '../testing/people.ts'
import { seed } from '../testing/seed.ts'
import {
  type Ended,
  type Env,
  runCli,
  type ServerProcess,
  startedServerProcess,
} from '../testing/server-process.ts'

// Every test here runs several processes.
vi.setConfig({ testTimeout: 60_000 })

let database: TestDatabase
let env: Env
/** A running server on the same database, as there is one in life. */
let server: ServerProcess

beforeAll(async () => {
  database = await createTestDatabase()
  env = { DATABASE_URL: database.url }
  server = await startedServerProcess(env)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

const run = (line: string, stdin?: string): Promise<Ended> => runCli(line.split(' '), env, stdin)
const createUser = (name: string, more = '', password = 'Bifrost-is-burning') =>
  run(`user create --email ${name}@example.org --username ${name} --password-stdin --json${more}`, password)

/** The same without a process, where it is not what is tested. */
const addUser = (username: string) =>
  seed(database.url, (services) => {
    const account = { email: `${username}@example.org`, username, password: 'Bifrost-is-burning' }
    return createUserCommand.execute(services, systemCall(), createUserCommand.input.parse(account))
  })

const CreatedUser = z.strictObject({ id: z.uuid(), email: z.email(), username: z.string(), role: z.string() })

describe('help', () => {
  test('every command explains itself, without a database', async () => {
    const names = [
      'user create',
      'user list',
      'api-key create',
      'api-key revoke',
      'api-key list',
      'api-key regenerate',
      'audit verify',
      'audit verify-proof',
      'keys rotate',
      'migrate',
      'doctor',
      'role assign',
      'role remove',
    ]
    const [overview, ...each] = await Promise.all(
      [[], ...names.map((name) => name.split(' '))].map((words) =>
        runCli([...words, '--help'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }),
      ),
    )
    expect(overview).toMatchObject({ code: 0, stderr: '' })
    for (const [index, name] of names.entries()) {
      expect(overview?.stdout).toContain(name)
      expect(each[index]).toMatchObject({ code: 0, stderr: '' })
      expect(each[index]?.stdout).toContain(`npm run heimdall -- ${name}`)
      expect(each[index]?.stdout).toContain('--json')
    }
    for (const option of ['--email', '--username', '--role', '--password-stdin']) {
      expect(each[0]?.stdout).toContain(option)
    }
    for (const option of ['--name', '--permission', '--owner', '--system', '--expires-at']) {
      expect(each[2]?.stdout).toContain(option)
    }
  })

  test('what is typed wrongly: exit code 2, and how it is done', async () => {
    const wrong = await Promise.all([
      run('user delete'),
      run('user create --username x --password-stdin', 'Bifrost-is-burning'),
      run('api-key create --name x'),
      run('api-key create --name x --permission audit:read --owner a@example.org --system'),
      run('api-key revoke'),
      run('migrate now'),
    ])
    for (const ended of wrong) expectFailure(ended, 2, /npm run heimdall/)
    expect(wrong[1]?.stderr).toContain('--email is missing')
    expect(wrong[2]?.stderr).toContain('--permission is missing')
    expect(wrong[3]?.stderr).toContain('--owner and --system cannot be used together')
    expect(wrong[4]?.stderr).toMatch(/^ID is missing\n/)
    expect(wrong[5]?.stderr).toMatch(/^Unexpected argument "now"\n/)
  })

  test('with --json a mistake is JSON too', async () => {
    const ended = await run('api-key revoke --json')
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(JSON.parse(ended.stderr)).toEqual({ error: expect.any(String) })
  })
})

describe('user create', () => {
  test('makes an account that can sign in at the running server, and its event gets into the log', async () => {
    const ended = await createUser('ann', ' --role admin --locale de')
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    const user = CreatedUser.parse(JSON.parse(ended.stdout))
    expect(user).toMatchObject({ email: 'ann@example.org', username: 'ann', role: 'admin' })
    const body = { identifier: 'ann', password: 'Bifrost-is-burning' }
    const signedIn = await call(server, 'POST /trpc/accounts.signIn', { body })
    const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    await eventually(async () => {
      const { json } = await call(server, `GET /v1/users/${user.id}/audit?eventType=user_created`, { cookie })
      expect(json).toMatchObject({ total: 1, events: [{ metadata: { actor: 'command line' } }] })
    })
  })

  test('takes a password from standard input only', async () => {
    expectFailure(
      await run('user create --email b@example.org --username bee'),
      2,
      /--password-stdin is missing/,
    )
    expectFailure(
      await run('user create --email b@example.org --username bee --password S3CRET'),
      2,
      /password/,
    )
  })

  test('says what is wrong, and exits with 1', async () => {
    await addUser('first')
    const [common, role, email, taken] = await Promise.all([
      createUser('common', '', 'password123'),
      createUser('role', ' --role emperor'),
      run('user create --email nonsense --username nobody --password-stdin', 'Bifrost-is-burning'),
      createUser('first'),
    ])
    expectFailure(common, 1, /most used/)
    expectFailure(role, 1, /role/)
    expectFailure(email, 1, /--email/)
    expectFailure(taken, 1, /has an account|taken/)
  })
})

test('user list: everyone, or those who are searched for', async () => {
  await addUser('lister')
  const [json, text, none, admins] = await Promise.all([
    run('user list --search lister --json'),
    run('user list --search lister'),
    run('user list --search nobody-at-all'),
    run('user list --role super_admin --json'),
  ])
  const [found] = z.array(UserSummary).length(1).parse(JSON.parse(json.stdout))
  expect(found).toMatchObject({ username: 'lister', roles: ['user'] })
  expect(text.stdout).toBe(`${found?.id}  lister  lister@example.org  user\n`)
  expect(none.stdout).toBe('No accounts match.\n')
  expect(admins.stdout).toBe('[]\n')
})

test('migrate makes an empty database usable, and may be said again', async () => {
  const empty = await createTestDatabase({ empty: true })
  try {
    const onEmpty = { DATABASE_URL: empty.url }
    for (let time = 0; time < 2; time++) {
      expect(await runCli(['migrate', '--json'], onEmpty)).toMatchObject({
        code: 0,
        stdout: '{"migrated":true}\n',
      })
    }
    expect(await runCli(['user', 'list', '--json'], onEmpty)).toMatchObject({ code: 0, stdout: '[]\n' })
  } finally {
    await empty.drop()
  }
})

test('a wrong variable or a database that is away: one line, exit code 1', async () => {
  const [variable, away] = await Promise.all([
    runCli(['user', 'list'], { ...env, PORT: 'S3CRET' }),
    runCli(['user', 'list'], { DATABASE_URL: 'postgres://ann:S3CRET@127.0.0.1:1/none' }),
  ])
  expectFailure(variable, 1, /^PORT is wrong/)
  expectFailure(away, 1, /^the database does not answer/)
  for (const { stderr } of [variable, away]) {
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).not.toContain('S3CRET')
  }
})

describe('role assign and role remove', () => {
  test('give and take a role by any name of the account, once', async () => {
    await addUser('rolf')
    const given = await run('role assign --user ROLF --role moderator --reason elected --json')
    expect([given.code, JSON.parse(given.stdout)]).toMatchObject([0, { changed: true }])
    const again = await run('role assign --user rolf@example.org --role moderator')
    expect([again.code, again.stdout]).toEqual([0, 'It was so already.\n'])
    expect((await run('user list --role moderator')).stdout).toContain('rolf')
    expect((await run('role remove --user rolf --role moderator')).stdout).toMatch(
      /^rolf \([\da-f-]{36}\) does not hold moderator any more\.\n$/,
    )
  })

  test('take nobody for the owner of an address that was only claimed', async () => {
    await addUser('olga')
    await addUser('stranger')
    await seed(database.url, ({ primary: { db } }) =>
      db
        .update(users)
        .set({ email: 'olga@example.org', emailVerifiedAt: null })
        .where(eq(users.username, 'stranger')),
    )
    const given = await run('role assign --user olga@example.org --role moderator --json')
    expect(JSON.parse(given.stdout)).toMatchObject({ changed: true, user: { username: 'olga' } })
  })

  test('say what there is not', async () => {
    await addUser('rita')
    const nobody = await run('role assign --user nobody --role moderator')
    expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringContaining('There is no account "nobody"')])
    const nothing = await run('role assign --user rita --role king')
    expect([nothing.code, nothing.stderr]).toEqual([1, expect.stringContaining('king')])
  })
})

describe('keys rotate', () => {
  test('wraps everything under the first key, and says when nothing is left', async () => {
    const own = await createTestDatabase()
    const [older, newer] = ['a'.repeat(64), 'b'.repeat(64)]
    const rotate = (keys: string) =>
      runCli(['keys', 'rotate', '--json'], { DATABASE_URL: own.url, HEIMDALL_MASTER_KEY: keys })
    try {
      const started = await startedServerProcess({ DATABASE_URL: own.url, HEIMDALL_MASTER_KEY: older })
      await started.stop()
      const Answer = z.object({ total: z.number(), tables: z.record(z.string(), z.number()) })
      const first = await rotate(`${newer},${older}`)
      expect(first).toMatchObject({ code: 0, stderr: '' })
      expect(Answer.parse(JSON.parse(first.stdout)).tables).toMatchObject({ audit_signer: 1 })
      expect(Answer.parse(JSON.parse((await rotate(newer)).stdout)).total).toBe(0)
      expectFailure(await rotate(older), 1, /another master key/)
    } finally {
      await own.drop()
    }
  })
})
