import type { oas31 } from 'zod-openapi'

type Header = oas31.HeaderObject
type Parameter = oas31.ParameterObject

/** Headers of answers, named once. */
export const headers = {
  RequestId: {
    description: 'Quote it when you ask for help; it stands in the log',
    schema: { type: 'string', format: 'uuid' },
    required: true,
  },
  RateLimit: {
    description:
      'What is left (draft-ietf-httpapi-ratelimit-headers): `r` requests, and `t` seconds until there are as many as at first',
    schema: { type: 'string', examples: ['"requests";r=2999;t=60'] },
  },
  RateLimitPolicy: {
    description: '`q` requests in `w` seconds, of one key, person or network',
    schema: { type: 'string', examples: ['"requests";q=3000;w=60'] },
  },
  ETag: {
    description: 'Names this answer; send it as `If-None-Match`',
    schema: { type: 'string', examples: ['"d6wMtV3nRYT5cvBbg1xSAJTqHEo"'] },
    required: true,
  },
  RetryAfter: {
    description: 'Seconds to wait before the next attempt',
    schema: { type: 'integer', minimum: 1, examples: [2] },
  },
  Authenticate: {
    description: 'How to say who you are',
    schema: {
      type: 'string',
      examples: ['Bearer', 'DPoP error="invalid_dpop_proof", algs="ES256 RS256 EdDSA"'],
    },
    required: true,
  },
} satisfies Record<string, Header>

/** Headers of requests. */
export const parameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x20-\\x7e]+$' },
    example: '0f8fad5b-d9cb-469f-a165-70867728950e',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description:
      'The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more',
    schema: { type: 'string' },
    example: '"d6wMtV3nRYT5cvBbg1xSAJTqHEo"',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of the answer that you have: 304 without a body while it is the same',
    schema: { type: 'string' },
    example: '"d6wMtV3nRYT5cvBbg1xSAJTqHEo"',
  },
} satisfies Record<string, Parameter>

export const headerRef = (name: keyof typeof headers) => ({ $ref: `#/components/headers/${name}` })
export const parameterRef = (name: keyof typeof parameters) => ({ $ref: `#/components/parameters/${name}` })
