import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { nothing } from './dialect.ts'
import { readGivenFields } from './given-fields.ts'
import { inspect } from './inspect.ts'

const token = `hg_${'t'.repeat(43)}`
const inspected = (text: string) =>
  inspect({
    phone: {
      method: 'POST',
      path: '',
      query: readGivenFields(''),
      headers: {},
      contentType: 'application/json',
      userAgent: '',
      text,
      json: undefined,
      form: readGivenFields(''),
    },
    token,
    dialect: null,
    reading: nothing('not_understood'),
    written: { accepted: 0, duplicate: 0, refused: [] },
    status: 400,
    now: 0,
  })

test('the beginning of a body is shown, without the token, and without half of a character', () => {
  expect(inspected(`{"key":"${token}","name":"ä\0"}`).body).toBe('{"key":"…","name":"ä"}')
  expect(inspected(`${'a'.repeat(599)}😀`).body).toBe(`${'a'.repeat(599)}\ufffd`)
})

test('of a long body no more is kept than what is shown', () => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  const heap = () => {
    if (typeof collect === 'function') collect()
    return process.memoryUsage().heapUsed
  }
  const before = heap()
  const kept = Array.from({ length: 100 }, () => inspected(Buffer.alloc(500_000, 'x').toString()))
  expect(heap() - before).toBeLessThan(10_000_000)
  expect(kept).toHaveLength(100)
})
