import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ClamdServer, startClamdServer } from '../testing/clamd-server.ts'
import { createClamdScanner } from './clamd.ts'

let server: ClamdServer
beforeAll(async () => {
  server = await startClamdServer()
})
afterAll(() => server.close())

async function* pieces(...parts: readonly (string | Buffer)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}
const scanner = (port = server.port, patienceMs = 30_000) =>
  createClamdScanner({ host: '127.0.0.1', port, patienceMs })
const scan = (...parts: readonly (string | Buffer)[]) => scanner().scan(pieces(...parts))

test('what is clean, and what is not, however it is cut', async () => {
  expect(await scan('Grü', '', 'ezi')).toEqual({ threat: null })
  expect(await scan()).toEqual({ threat: null })
  expect(await scan('X5O!P%EIC', 'AR-STANDARD')).toEqual({ threat: 'Eicar-Signature' })
  expect(await scan(Buffer.alloc(900_000))).toEqual({ threat: null })
})

test('what it can not look into to its end is not clean', async () => {
  await expect(scanner(server.port, 500).scan(pieces('silence'))).rejects.toThrow('does not answer')
  await expect(scanner(1).scan(pieces('x'))).rejects.toThrow('ECONNREFUSED')
})

test('what is too large for it says so, also where its answer is lost behind what was on its way', async () => {
  const part = Buffer.alloc(300_000)
  const said = /size limit exceeded|hung up after \d+ bytes; its StreamMaxLength/
  await expect(scan(part, part, part, part, part)).rejects.toThrow(said)
  const small = Array.from({ length: 400 }, () => Buffer.alloc(8_192))
  await expect(scan(...small)).rejects.toThrow(said)
})

test('a slow scanner costs no more than a piece, and nothing that stays', async () => {
  const warnings: string[] = []
  const note = ({ message }: Error) => void warnings.push(message)
  process.on('warning', note)
  server.mostBytes = 20_000_000
  const large = Array.from({ length: 200 }, () => Buffer.alloc(65_536))
  expect(await scan(...large)).toEqual({ threat: null })
  server.mostBytes = 1_000_000
  await new Promise(setImmediate)
  process.off('warning', note)
  expect(warnings).toEqual([])
})

test('it is ready when it answers as clamd does', async () => {
  await scanner().ready()
  await expect(scanner(1).ready()).rejects.toThrow('ECONNREFUSED')
})
