import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { childEnv, root } from './paths.mjs'

const stillRunningEveryMs = 10_000

/**
 * Runs a program and keeps what it prints. With `announce`, says that it still runs, so that a long step is not
 * taken for a hanging one. Never throws: a program that can't be started has exit code 127.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, announce?: string, echo?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string, durationMs: number }>}
 */
export function run(command, args, options = {}) {
  const startedMs = performance.now()
  const seconds = () => Math.round((performance.now() - startedMs) / 1000)
  if (options.announce) console.log(`${options.announce} …`)
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...childEnv(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ticker = setInterval(() => {
      if (options.announce) console.log(`${options.announce} … ${seconds()} s`)
    }, stillRunningEveryMs)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        output += text
        if (options.echo) process.stdout.write(text)
      })
    }
    const settle = (code) => {
      clearInterval(ticker)
      resolve({ code, output, durationMs: performance.now() - startedMs })
    }
    child.on('error', (error) => {
      output += `${command}: ${error.message}\n`
      settle(127)
    })
    child.on('close', (code, signal) => settle(exitCode(code, signal)))
  })
}

/** A shell's exit code: 128 + n for a program that signal n ended. */
export function exitCode(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0)
}

/** A step that the rest depends on failed: one clear line, and what the step itself said. */
export class StepFailed extends Error {
  /** @param {string} message @param {string} [output] */
  constructor(message, output = '') {
    super(message)
    this.output = output.trim()
  }
}

/** Prints why, and leaves with exit code 1. For use as `.catch(leave)`; a mistake of ours keeps its stack. */
export function leave(error) {
  if (!(error instanceof StepFailed)) throw error
  console.error(`\n${error.message}\n${error.output}`.trimEnd())
  process.exit(1)
}
