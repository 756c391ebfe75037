import { z } from 'zod'

/** Turns what came as text, in a path or a query, into what a schema expects. */
export type TextReader = (values: Readonly<Record<string, unknown>>) => Record<string, unknown>

const ObjectSchema = z.looseObject({
  properties: z.record(z.string(), z.looseObject({ type: z.unknown().optional() })).default({}),
})

/** What does not fit stays text, and the schema then says what is wrong with it. */
export function createTextReader(input: z.ZodType): TextReader {
  const { properties } = ObjectSchema.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
  return (values) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, read(value, properties[name]?.type)]),
    )
}

function read(value: unknown, type: unknown): unknown {
  if (type === 'array') return Array.isArray(value) ? value : [value]
  if (typeof value !== 'string') return value
  const isNumber =
    (type === 'integer' || type === 'number') && value.trim() !== '' && Number.isFinite(Number(value))
  if (isNumber) return Number(value)
  return type === 'boolean' && (value === 'true' || value === 'false') ? value === 'true' : value
}
