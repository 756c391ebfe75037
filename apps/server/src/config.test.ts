import { readFile } from 'node:fs/promises'
import { platformSettings } from '@heimdall/contracts'
import { createNoteKey } from '@heimdall/tlog'
import { testWitness } from '@heimdall/tlog/testing'
import { expect, test } from 'vitest'
import { ConfigError } from './config/config-error.ts'
import { readConfig } from './config.ts'

const secret = 'S3CRET-value'

test.each([
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '3000.5'],
  ['PORT', '-1'],
  ['PUBLIC_URL', `id.example.org/${secret}`],
  ['PUBLIC_URL', `ftp://${secret}`],
  ['PUBLIC_URL', 'https://'],
  ['PUBLIC_URL', `https://id.example.org/${secret}`],
  ['PUBLIC_URL', `https://id.example.org/?${secret}`],
  ['PUBLIC_URL', 'https://id.example.org?'],
  ['PUBLIC_URL', `https://id.example.org#${secret}`],
  ['PUBLIC_URL', `https://ann:${secret}@id.example.org`],
  ['DATABASE_URL', `mysql://ann:${secret}@localhost/heimdall`],
  ['DATABASE_URL', secret],
  ['DATABASE_URL', `postgres://ann:${secret}@localhost:70000/heimdall`],
  ['DATABASE_URL', `postgres://ann:${secret}%ss@localhost/heimdall`],
  ['TIMESCALE_URL', `https://${secret}`],
  ['REDIS_URL', `http://${secret}`],
  ['REDIS_URL', 'localhost:6379'],
  ['TRUST_PROXY', secret],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['TRUST_PROXY', '10.0.0.1, elsewhere'],
  ['TRUST_PROXY', '-1'],
  ['TRUST_PROXY', '1.5'],
  ['TRUST_PROXY', ','],
  ['LOG_LEVEL', secret],
  ['LOG_FORMAT', secret],
  ['METRICS_TOKEN', 'S3CRET-short'],
  ['SMTP_URL', `mail://ann:${secret}@localhost`],
  ['MAIL_FROM', secret],
  ['MAIL_FROM', `Heimdall <${secret}>`],
  ['MAIL_FROM', `a@example.org\r\nBcc: ${secret}@example.org`],
  ['SESSION_IDLE_DAYS', 'month'],
  ['SESSION_IDLE_DAYS', '0'],
  ['SESSION_IDLE_DAYS', '91'],
  ['SESSION_ABSOLUTE_DAYS', '-1'],
  ['SESSION_ABSOLUTE_DAYS', 'Infinity'],
  ['AUDIT_RETENTION_DAYS', '0'],
  ['AUDIT_RETENTION_DAYS', '1.5'],
  ['AUDIT_RETENTION_DAYS', 'forever'],
  ['HEIMDALL_API_ONLY', secret],
  ['S3_ENDPOINT', `s3://${secret}`],
  ['S3_BUCKET', secret],
  ['S3_PREFIX', `${secret}/../`],
  ['CLAMAV_HOST', `${secret}/x`],
  ['CLAMAV_HOST', `${secret}:70000`],
  ['MAP_TILES', secret],
  ['MAP_TILES', `https://tiles.example.org/${secret}.png`],
  ['MAP_TILES', `https://{x}.example.org/{z}/{y}/${secret}.png`],
  ['MAP_TILES', `https://tiles.example.org/{z}/{x}/{y};${secret}`],
])('%s=%s: one line that names the variable and not its value', (name, value) => {
  let message = ''
  try {
    readConfig({ [name]: value }, false)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    message = String(error instanceof Error ? error.message : error)
  }
  expect(message).toMatch(new RegExp(`^${name} is wrong: \\S`))
  expect(message).not.toContain('\n')
  expect(message).not.toContain('S3CRET')
})

test('sessions that are shortened alone are not used for longer than they last', () => {
  expect(readConfig({ SESSION_ABSOLUTE_DAYS: '1' }, false).sessionLifetime).toEqual({
    idleSeconds: 86_400,
    absoluteSeconds: 86_400,
  })
})

test('a HEIMDALL_ variable that does not exist is named, with those that do', () => {
  expect(() => readConfig({ HEIMDALL_DATADIR: secret }, false)).toThrow(
    /^HEIMDALL_DATADIR is not a variable that Heimdall knows.*HEIMDALL_DATA_DIR/,
  )
  // Also when it is empty: it is misspelt all the same.
  expect(() => readConfig({ HEIMDALL_DATADIR: '' }, false)).toThrow(ConfigError)
  expect(() => readConfig({ HEIMDALL_PORTS: '1' }, false)).toThrow(ConfigError)
})

test('what Kubernetes says of a service named "heimdall" is none of ours', () => {
  const told = {
    SERVICE_HOST: '10.0.0.1',
    SERVICE_PORT: '80',
    PORT: 'tcp://10.0.0.1:80',
    PORT_80_TCP_ADDR: '10.0.0.1',
  }
  const env = Object.fromEntries(Object.entries(told).map(([name, value]) => [`HEIMDALL_${name}`, value]))
  expect(readConfig(env, false).port).toBe(3000)
})

test('what the guide for bots has people export keeps no Heimdall in the same terminal from starting', async () => {
  const guide = await readFile(new URL('../../../docs/bots.md', import.meta.url), 'utf8')
  const names = [...guide.matchAll(/^export (.*)$/gm)].flatMap(
    ([, line = '']) => line.match(/[A-Z_]+(?==)/g) ?? [],
  )
  expect(names).toContain('API_KEY')
  expect(readConfig(Object.fromEntries(names.map((name) => [name, secret])), false)).toEqual(
    readConfig({}, false),
  )
})

test('without anything set, everything has its default', () => {
  expect(readConfig({}, false)).toMatchObject({
    port: 3000,
    host: '0.0.0.0',
    publicUrl: 'http://localhost:3000',
    databaseUrl: null,
    timescaleUrl: null,
    redisUrl: null,
    geoDatabase: null,
    trustProxy: false,
    log: { level: 'info', pretty: false },
    metricsToken: null,
    smtpUrl: null,
    sessionLifetime: { idleSeconds: 30 * 86_400, absoluteSeconds: 90 * 86_400 },
    apiOnly: false,
  })
})

test('there is each variable of which a setting says that it gives its default', () => {
  const variables = Object.values(platformSettings).flatMap(({ variable = [] }) => variable)
  expect(variables).toHaveLength(4)
  for (const name of variables) {
    expect(() => readConfig({ [name]: 'nonsense' }, false)).toThrow(`${name} is wrong`)
  }
})

test('an empty variable is one that is not set', () => {
  const names = [
    'PORT',
    'PUBLIC_URL',
    'DATABASE_URL',
    'REDIS_URL',
    'TRUST_PROXY',
    'LOG_LEVEL',
    'METRICS_TOKEN',
  ]
  const empty = Object.fromEntries([...names, 'HEIMDALL_API_ONLY', 'GEOIP_DB'].map((name) => [name, '']))
  expect(JSON.stringify(readConfig(empty, false))).toBe(JSON.stringify(readConfig({}, false)))
})

test('what is set is what comes out', () => {
  const config = readConfig(
    {
      PORT: '8080',
      HOST: '::1',
      PUBLIC_URL: 'https://id.example.org//',
      HEIMDALL_DATA_DIR: '/srv/heimdall',
      DATABASE_URL: 'postgres://ann:p%40ss@db.example.org:5433/heimdall?sslmode=require',
      TIMESCALE_URL: 'postgresql://localhost/series',
      REDIS_URL: 'rediss://:p@cache:6380/1',
      GEOIP_DB: 'off',
      LOG_LEVEL: 'debug',
      LOG_FORMAT: 'pretty',
      METRICS_TOKEN: 'a-token-of-some-length',
      SESSION_IDLE_DAYS: '0.5',
      AUDIT_RETENTION_DAYS: '365',
      HEIMDALL_API_ONLY: 'yes',
      UNRELATED: 'x',
    },
    false,
  )
  expect(config).toMatchObject({
    port: 8080,
    host: '::1',
    publicUrl: 'https://id.example.org',
    dataDir: '/srv/heimdall',
    geoDatabase: 'off',
    log: { level: 'debug', pretty: true },
    sessionLifetime: { idleSeconds: 43_200 },
    auditRetentionDays: 365,
    apiOnly: true,
  })
})

test.each([
  ['https://ID.example.org', 'https://id.example.org'],
  ['https://id.example.org:443/', 'https://id.example.org'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
])('PUBLIC_URL=%s is written as browsers write an Origin', (text, expected) => {
  expect(readConfig({ PUBLIC_URL: text }, false).publicUrl).toBe(expected)
})

test.each([
  ['true', true],
  ['off', false],
  ['loopback', ['loopback']],
  ['10.0.0.0/8, fd00::/8,192.168.1.7', ['10.0.0.0/8', 'fd00::/8', '192.168.1.7']],
])('TRUST_PROXY=%s', (text, expected) => {
  expect(readConfig({ TRUST_PROXY: text }, false).trustProxy).toEqual(expected)
})

test('a terminal gets readable lines unless it asks for JSON', () => {
  expect(readConfig({}, true).log.pretty).toBe(true)
  expect(readConfig({ LOG_FORMAT: 'json' }, true).log.pretty).toBe(false)
})

test.each([
  ['https://id.example.org', 'heimdall@id.example.org'],
  ['http://192.0.2.1:3000', 'heimdall@[192.0.2.1]'],
  ['http://[2001:db8::1]', 'heimdall@[IPv6:2001:db8::1]'],
])('mails come from the host of PUBLIC_URL %s unless said otherwise', (PUBLIC_URL, from) => {
  expect(readConfig({ PUBLIC_URL }, false).mailFrom).toBe(from)
  const own = { PUBLIC_URL, MAIL_FROM: 'Die Wache <wache@example.org>' }
  expect(readConfig(own, false).mailFrom).toBe('Die Wache <wache@example.org>')
})

const witnessKey = 'witness.example+4b8e8a1c+BPf0'

test.each([
  ['no key', 'https://witness.example.org'],
  ['a key that is none', `https://witness.example.org ${witnessKey}`],
  ['no URL', witnessKey],
])('AUDIT_WITNESSES with %s is refused', (_what, AUDIT_WITNESSES) => {
  expect(() => readConfig({ AUDIT_WITNESSES }, false)).toThrow(/^AUDIT_WITNESSES is wrong: must be URL and/)
})

test('AUDIT_WITNESSES are URLs with the keys of witnesses, and not of logs', () => {
  const { verifierKey } = testWitness('witness.example', new Uint8Array(32).fill(3))
  const url = 'https://witness.example.org/a'
  expect(readConfig({ AUDIT_WITNESSES: `${url}/ ${verifierKey}` }, false).witnesses).toEqual([
    { url, verifierKey },
  ])
  const log = createNoteKey('log.example', new Uint8Array(32).fill(3)).verifierKey
  expect(() => readConfig({ AUDIT_WITNESSES: `${url} ${log}` }, false)).toThrow(/AUDIT_WITNESSES/)
})

test.each([
  [
    'https://tiles.example.org/{z}/{x}/{y}.png',
    { kind: 'raster', url: 'https://tiles.example.org/{z}/{x}/{y}.png' },
  ],
  [
    'http://localhost:8080/{z}/{x}/{y}.pbf?key=a',
    { kind: 'vector', url: 'http://localhost:8080/{z}/{x}/{y}.pbf?key=a' },
  ],
  ['/srv/maps/earth.pmtiles', { kind: 'pmtiles', path: '/srv/maps/earth.pmtiles' }],
])('MAP_TILES=%s', (MAP_TILES, expected) => {
  expect(readConfig({ MAP_TILES }, false).mapTiles).toEqual({ ...expected, attribution: null })
  const MAP_TILES_ATTRIBUTION = '© OpenStreetMap contributors'
  expect(readConfig({ MAP_TILES, MAP_TILES_ATTRIBUTION }, false).mapTiles?.attribution).toBe(
    MAP_TILES_ATTRIBUTION,
  )
})

test('a store that speaks S3: its bucket in the path or in the host', () => {
  const env = {
    S3_ENDPOINT: 'https://s3.example.org/',
    S3_BUCKET: 'heimdall',
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: secret,
    S3_PREFIX: 'files/',
  }
  expect(readConfig({}, false).s3).toBeNull()
  expect(readConfig(env, false).s3).toEqual({
    bucketUrl: 'https://s3.example.org/heimdall',
    region: 'us-east-1',
    accessKeyId: 'id',
    secretAccessKey: secret,
    prefix: 'files/',
  })
  expect(readConfig({ ...env, S3_FORCE_PATH_STYLE: 'false' }, false).s3).toMatchObject({
    bucketUrl: 'https://heimdall.s3.example.org',
  })
})

test.each([
  ['clamav', { host: 'clamav', port: 3310 }],
  ['10.0.0.5:3311', { host: '10.0.0.5', port: 3311 }],
  ['::1', { host: '::1', port: 3310 }],
  ['[::1]:3311', { host: '::1', port: 3311 }],
])('CLAMAV_HOST=%s', (CLAMAV_HOST, expected) => {
  expect(readConfig({ CLAMAV_HOST }, false).clamav).toEqual(expected)
})
