import { spawn } from 'node:child_process'
import { childEnv, root } from './paths.mjs'
import { exitCode } from './run.mjs'

const orphanCheckMs = 500

/**
 * Runs a program in our place: our terminal, our signals, our exit code. Each signal is passed on. In a
 * terminal Ctrl-C reaches the whole group, so the program may get it twice; it has to bear that.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ dieWithUs?: boolean }} [options] dieWithUs: a Node program gets a channel that breaks when we are
 *   killed, and end-with-parent.mjs, which then ends it.
 * @returns {Promise<number>} the exit code
 */
export function foreground(command, args, options = {}) {
  const guard = new URL('./end-with-parent.mjs', import.meta.url).href
  const child = spawn(command, options.dieWithUs ? ['--import', guard, ...args] : args, {
    cwd: root,
    env: childEnv(),
    stdio: ['inherit', 'inherit', 'inherit', ...(options.dieWithUs ? ['ipc'] : [])],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  if (options.dieWithUs && process.env.npm_lifecycle_event) stopWhenOrphaned(child)
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      resolve(127)
    })
    child.on('exit', (code, signal) => resolve(exitCode(code, signal)))
  })
}

/** npm killed with kill -9 can't tell us; what is left of it is that our parent is another one. */
function stopWhenOrphaned(child) {
  const npm = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, orphanCheckMs)
  watch.unref()
}
