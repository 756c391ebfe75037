import type { FastifyRequest } from 'fastify'

/** What stands behind the question mark, not yet parsed by a contract. */
export const queryOf = ({ query }: FastifyRequest): Record<string, unknown> =>
  typeof query === 'object' && query !== null ? { ...query } : {}
