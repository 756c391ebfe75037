import type { z } from 'zod'
import { badRequest } from './bad-request.ts'
import { createTextReader } from './text-reader.ts'

/** Reads a query by a schema; what does not fit is refused. */
export function createQueryReader<Input>(
  schema: z.ZodType<Input>,
): (query: Readonly<Record<string, unknown>>) => Input {
  const readText = createTextReader(schema)
  return (query) => {
    const input = schema.safeParse(readText(query))
    if (!input.success) throw badRequest(input.error)
    return input.data
  }
}
