import type { ParseArgsConfig } from 'node:util'
import type { Call, Services } from '@heimdall/core'
import type { Config } from '../config.ts'

type Options = NonNullable<ParseArgsConfig['options']>
export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

export interface CliCommand {
  /** `user create` */
  name: string
  summary: string
  /** One line each, as `--help` shows them. */
  usage: readonly string[]
  options: Options
  /** What the words after the name are called, e.g. `ID`. */
  positionals?: readonly string[]
  run(context: CliContext): Promise<CliResult>
}

interface CliContext {
  config: Config
  values: Values
  positionals: readonly string[]
  /** Opens the databases, of a running server or by itself, for as long as the command takes. */
  withServices<Result>(work: (services: Services, call: Call) => Promise<Result>): Promise<Result>
  readStdin(): Promise<string>
}

interface CliResult {
  /** For `--json`. */
  json: unknown
  /** For people. */
  text: string
  /** 0 unless said. */
  exitCode?: number
}

/** The command was typed wrongly: exit code 2, with its usage. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export function requiredText(values: Values, name: string): string {
  const value = values[name]
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing`)
  return value
}

export const optionalText = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}
