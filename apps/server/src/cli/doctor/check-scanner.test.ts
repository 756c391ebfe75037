import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ClamdServer, startClamdServer } from '../../testing/clamd-server.ts'
import { checkScanner } from './check-scanner.ts'

let server: ClamdServer
beforeAll(async () => {
  server = await startClamdServer()
})
afterAll(() => server.close())
beforeEach(() => {
  Object.assign(server, { mostBytes: 1_000_000, looksInto: 1_000_000 })
  server.version = 'ClamAV 1.4.6/27823/Wed Nov 26 08:36:01 2025'
})

const look = (now = new Date('2025-11-28T00:00:00Z'), port = server.port) =>
  checkScanner({ clamav: { host: '127.0.0.1', port } }, { largeBytes: 500_000, now })

test('all is well: what it is, and how new what it knows', async () => {
  expect(await look()).toEqual({
    check: 'virus scanner',
    status: 'ok',
    detail: 'ClamAV 1.4.6, signatures 27823 of 2025-11-26',
  })
})

test('none configured is worth a word', async () => {
  expect(await checkScanner({ clamav: null })).toMatchObject({ status: 'warning' })
})

test('signatures of the week before last, or none of ClamAV’s', async () => {
  expect(await look(new Date('2025-12-09T00:00:00Z'))).toMatchObject({
    status: 'warning',
    detail: expect.stringContaining('12 days old'),
  })
  server.version = 'ClamAV 1.4.6'
  expect(await look()).toMatchObject({ status: 'warning', detail: expect.stringContaining('freshclam') })
})

test('one that finds nothing is no scanner', async () => {
  server.looksInto = 0
  expect(await look()).toMatchObject({ status: 'problem', detail: expect.stringContaining('EICAR') })
})

test('one that looks into small files only, or takes no others', async () => {
  server.looksInto = 100_000
  expect(await look()).toMatchObject({ status: 'warning', detail: expect.stringContaining('MaxFileSize') })
  server.mostBytes = 100_000
  expect(await look()).toMatchObject({
    status: 'warning',
    detail: expect.stringContaining('StreamMaxLength'),
  })
})

test('nobody there, and somebody else', async () => {
  expect(await look(undefined, 1)).toMatchObject({
    status: 'problem',
    detail: expect.stringMatching(/CLAMAV_HOST: .*ECONNREFUSED/),
  })
  server.version = '220 mail.example.org'
  expect(await look()).toMatchObject({ status: 'problem', detail: expect.stringContaining('no clamd') })
})
