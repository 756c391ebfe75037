import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** Names under which secrets travel. What is logged has none of them; this is the net below. */
const secretPaths = ['password', 'token', 'key', 'secret', 'authorization', 'cookie'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
])

/** Structured lines on standard output: JSON for machines, readable at a terminal. */
export function createLogger({ level, pretty }: Config['log'], destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: [...secretPaths, 'err.parameters', 'err.query', 'err.args'], censor: '[removed]' },
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
