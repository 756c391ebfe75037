import { z } from 'zod'
import { appRouter } from './root.ts'
import type { Meta } from './trpc.ts'

export interface ProcedureInfo {
  /** `audit.mine` */
  name: string
  type: 'query' | 'mutation' | 'subscription'
  meta: Meta
  input: z.ZodType
}

interface Definition {
  type: ProcedureInfo['type']
  meta?: Meta
  inputs: z.ZodType[]
}

/** Every procedure of the router, for what walks all of them: REST routes, documents, tests. */
export function listProcedures(): ProcedureInfo[] {
  // At run time this record is flat and its values carry `_def`; tRPC's types show the nested router instead.
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>
  return Object.entries(procedures).map(([name, { _def }]) => {
    if (!_def.meta) throw new Error(`The procedure ${name} does not say who may call it`)
    return { name, type: _def.type, meta: _def.meta, input: _def.inputs[0] ?? z.object({}) }
  })
}

/** Over REST: a POST that changes something can be sent again with the same Idempotency-Key, and works once. */
export const takesIdempotencyKey = ({ type, meta }: Pick<ProcedureInfo, 'type' | 'meta'>): boolean =>
  type === 'mutation' && meta.openapi?.method === 'POST' && meta.isRepeatable !== true
