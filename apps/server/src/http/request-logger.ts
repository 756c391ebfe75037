import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify'
import { correlationIdOf } from './correlation-id.ts'

/**
 * Every line about a request carries both ids: its own, and that of the cascade it belongs to. Most requests write no
 * line, so the logger behind this one is made with the first.
 */
export const childLoggerFactory: NonNullable<FastifyServerOptions['childLoggerFactory']> = (
  parent,
  bindings,
  options,
  raw,
) => {
  // `[string]` stands for all of a level's overloads; what comes is passed on as it is.
  let made: FastifyBaseLogger | null = null
  const child = () => {
    made ??= parent.child({ ...bindings, correlationId: correlationIdOf(raw) ?? bindings.reqId }, options)
    return made
  }
  return {
    level: parent.level,
    fatal: (...line: [string]) => child().fatal(...line),
    error: (...line: [string]) => child().error(...line),
    warn: (...line: [string]) => child().warn(...line),
    info: (...line: [string]) => child().info(...line),
    debug: (...line: [string]) => child().debug(...line),
    trace: (...line: [string]) => child().trace(...line),
    silent: (...line: [string]) => child().silent(...line),
    child: (...more) => child().child(...more),
  }
}
