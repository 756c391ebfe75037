import { parseArgs } from 'node:util'
import { AppError } from '@heimdall/core'
import { ZodError } from 'zod'
import { readConfig } from '../config.ts'
import { explainStartError } from '../start-errors.ts'
import { type CliCommand, UsageError } from './command.ts'
import { withServices } from './with-services.ts'

const shared = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const

/** Runs one command. 0: done; 1: it failed, and why; 2: it was typed wrongly. */
export async function runCli(commands: readonly CliCommand[], args: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => args.slice(0, name.split(' ').length).join(' ') === name)
  if (!command) return explainCommands(commands, args)
  const wantsJson = args.includes('--json')
  try {
    const { values, positionals } = parseArgs({
      args: args.slice(command.name.split(' ').length),
      options: { ...command.options, ...shared },
      allowPositionals: true,
    })
    if (values.help) {
      console.log(helpOf(command))
      return 0
    }
    checkWords(command, positionals)
    const config = readConfig(process.env, false)
    const result = await command.run({
      config,
      values,
      positionals,
      withServices: (work) => withServices(config, work),
      readStdin,
    })
    console.log(wantsJson ? JSON.stringify(result.json) : result.text)
    return result.exitCode ?? 0
  } catch (error) {
    return explain(command, error, wantsJson)
  }
}

function checkWords({ positionals: names = [] }: CliCommand, given: readonly string[]): void {
  const unexpected = given[names.length]
  if (unexpected !== undefined) throw new UsageError(`Unexpected argument "${unexpected}"`)
  const missing = names[given.length]
  if (missing !== undefined) throw new UsageError(`${missing} is missing`)
}

function explain(command: CliCommand, error: unknown, wantsJson: boolean): number {
  const wrongUse = error instanceof UsageError || (error instanceof TypeError && 'code' in error)
  const message = messageOf(error, command)
  console.error(
    wantsJson ? JSON.stringify({ error: message }) : wrongUse ? `${message}\n\n${helpOf(command)}` : message,
  )
  return wrongUse ? 2 : 1
}

function messageOf(error: unknown, command: CliCommand): string {
  if (error instanceof AppError || error instanceof UsageError || error instanceof TypeError)
    return error.message
  if (error instanceof ZodError) {
    const [issue] = error.issues
    return `${optionOf(command, String(issue?.path[0]))}: ${issue?.message}`
  }
  return explainStartError(error)
}

/** Under which name a field was typed: `expiresAt` as --expires-at, `permissions` as --permission. */
function optionOf(command: CliCommand, field: string): string {
  const typed = Object.keys(command.options).find((name) => {
    const camelCase = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    return field === camelCase || field === `${camelCase}s`
  })
  return typed === undefined ? field : `--${typed}`
}

function explainCommands(commands: readonly CliCommand[], args: readonly string[]): number {
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(16)} ${summary}`).join('\n')
  const help = `npm run heimdall -- COMMAND [--help] [--json]\n\n${list}`
  if (args.length === 0 || args[0] === '--help' || args[0] === '-h' || args[0] === 'help') {
    console.log(help)
    return 0
  }
  console.error(`There is no command "${args.slice(0, 2).join(' ')}".\n\n${help}`)
  return 2
}

const helpOf = ({ name, summary, usage }: CliCommand) =>
  [
    summary,
    '',
    `npm run heimdall -- ${name}`,
    ...usage.map((line) => `  ${line}`),
    '  --json    answer as JSON',
  ].join('\n')

async function readStdin(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk
  return text.replace(/\r?\n$/, '')
}
