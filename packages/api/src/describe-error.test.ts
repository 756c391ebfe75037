import { errorCodes, errorStatus } from '@heimdall/contracts'
import { AppError, PermissionDenied, tooMany, unavailable } from '@heimdall/core'
import { TRPCError } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { describeError, invalid, messages, statusOf } from './describe-error.ts'

const secret = 'postgres://heimdall:hunter2@10.0.0.5/heimdall'
const wrapped = (code: TRPCError['code'], cause?: unknown) => new TRPCError({ code, message: secret, cause })
const zodError = (value: unknown) => z.object({ age: z.number() }).safeParse(value).error
const opaque = {
  code: 'INTERNAL',
  message: messages.INTERNAL,
  issues: [],
  retryAfterSeconds: null,
  unforeseen: true,
}

describe('what nobody foresaw', () => {
  test.each([
    ['an error', new Error(secret)],
    ['an error within', new Error('outer', { cause: new Error(secret) })],
    [
      'one of the driver',
      Object.assign(new Error(secret), { code: '42P01', query: secret, parameters: [secret] }),
    ],
    ['text', secret],
    ['an object', { message: secret, statusCode: 400 }],
    ['nothing', undefined],
    ['null', null],
    ['one that tRPC has wrapped', wrapped('INTERNAL_SERVER_ERROR', new Error(secret))],
    [
      'an AppError as the cause of something else',
      new Error(secret, { cause: new AppError('NOT_FOUND', secret) }),
    ],
    ['a code of tRPC that means nothing here', wrapped('CLIENT_CLOSED_REQUEST')],
    ['an output that does not fit its schema', wrapped('INTERNAL_SERVER_ERROR', zodError({ age: secret }))],
    ['a row that does not fit its schema', zodError({ age: secret })],
  ])('is opaque: %s', (_name, error) => {
    expect(describeError(error)).toEqual(opaque)
    expect(statusOf(describeError(error))).toBe(500)
  })
})

describe('what the business says', () => {
  test.each(errorCodes)('%s goes out as it is, also wrapped, but nothing of its cause', (code) => {
    const error = new AppError(code, 'Said on purpose', { cause: new Error(secret), retryAfterSeconds: 3 })
    for (const thrown of [error, wrapped('INTERNAL_SERVER_ERROR', error)]) {
      const description = describeError(thrown)
      expect(description).toMatchObject({ code, message: 'Said on purpose', retryAfterSeconds: 3 })
      expect(statusOf(description)).toBe(errorStatus[code])
      expect(JSON.stringify(description)).not.toContain(secret)
    }
  })

  test('with what is wrong, and when to come back', () => {
    expect(describeError(new PermissionDenied('audit:read'))).toMatchObject({
      code: 'FORBIDDEN',
      unforeseen: false,
    })
    expect(describeError(tooMany(42))).toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      retryAfterSeconds: 42,
      issues: [{ code: 'too_many_attempts' }],
    })
    expect(describeError(unavailable(new Error(secret)))).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
  })
})

describe('what tRPC itself refuses', () => {
  test.each([
    ['PARSE_ERROR', 'BAD_REQUEST'],
    ['BAD_REQUEST', 'BAD_REQUEST'],
    ['NOT_FOUND', 'NOT_FOUND'],
    ['METHOD_NOT_SUPPORTED', 'METHOD_NOT_ALLOWED'],
    ['PAYLOAD_TOO_LARGE', 'PAYLOAD_TOO_LARGE'],
    ['UNSUPPORTED_MEDIA_TYPE', 'UNSUPPORTED_MEDIA_TYPE'],
  ] as const)('%s is said in our words', (code, expected) => {
    const description = describeError(wrapped(code, new SyntaxError(secret)))
    expect(description).toMatchObject({ code: expected, message: messages[expected], unforeseen: false })
  })
})

describe('input that does not fit', () => {
  const Schema = z.object({ events: z.array(z.object({ type: z.string().min(3) })) })
  const error = Schema.safeParse({ events: [{ type: 'fine' }, { type: 'x' }, {}] }).error

  test('is listed with its place; the first is the message', () => {
    if (!error) throw new Error('unreachable')
    const description = describeError(wrapped('BAD_REQUEST', error))
    expect(description).toEqual(invalid(error))
    expect(description).toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringMatching(/^events\.1\.type: /),
      issues: [
        { path: ['events', 1, 'type'], code: 'too_small' },
        { path: ['events', 2, 'type'], code: 'invalid_type' },
      ],
    })
  })

  test('as a whole has no place', () => {
    const whole = z.object({}).safeParse('text').error
    if (!whole) throw new Error('unreachable')
    expect(invalid(whole)).toMatchObject({
      issues: [{ path: [] }],
      message: expect.not.stringContaining(':  '),
    })
  })
})
