// npm run dev: the server on 3000 (started again when its sources change), and both apps with hot reload.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { bin, childEnv, node, root } from './lib/paths.mjs'
import { leave } from './lib/run.mjs'

await ensureInstalled().catch(leave)
const vite = (app, port) => ({
  name: app,
  folder: join('apps', app),
  command: bin('vite', `apps/${app}`),
  args: ['--port', String(port), '--strictPort', '--clearScreen', 'false'],
})
const watched = ['--watch', '--watch-preserve-output', '--disable-warning=ExperimentalWarning']
const parts = [
  { name: 'server', folder: '.', command: node, args: [...watched, 'apps/server/src/main.ts'] },
  vite('admin', 3001),
  vite('id', 3002),
]

let stopping = false
let failed = false
const children = parts.map(({ name, folder, command, args }) => {
  const child = spawn(command, args, { cwd: join(root, folder), stdio: 'inherit', env: childEnv() })
  child.on('exit', (code) => {
    if (!stopping && code) {
      failed = true
      console.error(`${name} ended with exit code ${code}`)
    }
    stop('SIGTERM')
  })
  return child
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
process.on('exit', () => {
  if (failed) process.exitCode = 1
})

/** One ends, all end. The process itself ends when its last child has. */
function stop(signal) {
  if (stopping) return
  stopping = true
  for (const child of children) child.kill(signal)
}
