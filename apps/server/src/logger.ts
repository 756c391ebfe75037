import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** Names under which secrets travel. What is logged has none of them; this is the net below. */
const secretPaths = ['password', 'token', 'key', 'secret', 'authorization', 'cookie'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
])

/** What helps to find the cause. The other fields of a database's error hold rows and values. */
const errorFields = ['code', 'statusCode', 'table_name', 'column_name', 'constraint_name', 'hint'] as const
const mostCauses = 5

/** An error with its causes, and without the values of the statement that failed. */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const chain: Error[] = []
  for (let current: unknown = error; current instanceof Error && chain.length < mostCauses; ) {
    chain.push(current)
    current = current.cause
  }
  const clean = cleanerOf(chain)
  const fields = chain.flatMap((link) => Object.entries(link)).filter(([name]) => isErrorField(name))
  return {
    type: error.name,
    message: [...new Set(chain.map((link) => clean(link.message)))].join(': '),
    stack: chain.map((link) => clean(link.stack ?? link.message)).join('\ncaused by: '),
    ...Object.fromEntries(fields),
  }
}

const isErrorField = (name: string) => errorFields.some((field) => field === name)

/**
 * Drizzle writes the values into the message, a password's hash among them; whoever wraps its error copies that into
 * message and stack. So the whole message is looked for everywhere.
 */
function cleanerOf(chain: readonly Error[]): (text: string) => string {
  const replacements = chain.flatMap((error) =>
    'query' in error && 'params' in error ? [[error.message, `Failed query: ${error.query}`] as const] : [],
  )
  return (text) => replacements.reduce((cleaned, [from, to]) => cleaned.replaceAll(from, () => to), text)
}

/** Structured lines on standard output: JSON for machines, readable at a terminal. */
export function createLogger({ level, pretty }: Config['log'], destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    serializers: { err: serializeError },
    redact: { paths: secretPaths, censor: '[removed]' },
    ...(pretty
      ? {
          transport: {
            target: 'pino-pretty',
            options: { colorize: true, translateTime: 'HH:MM:ss', ignore: 'reqId,correlationId' },
          },
        }
      : {}),
  }
  return destination ? pino(options, destination) : pino(options)
}
