import { invalid } from '@heimdall/api/server'
import { AppError } from '@heimdall/core'
import type { z } from 'zod'

/** What a schema has found wrong, as the error that REST answers with. */
export function badRequest(error: z.ZodError): AppError {
  const { message, issues } = invalid(error)
  return new AppError('BAD_REQUEST', message, { issues })
}
