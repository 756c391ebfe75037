import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export interface Load {
  url: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
  connections: number
  seconds: number
  /** Where a script of the load generator may lie. */
  folder: string
}

/** Requests a second that were answered with 2xx, over loopback. By wrk where it is; else by autocannon, which takes more of the machine for itself. */
export async function requestsPerSecond(load: Load): Promise<{ rate: number; generator: string }> {
  const wrk = await promisify(execFile)('sh', ['-c', 'command -v wrk']).catch(() => null)
  return wrk
    ? { rate: await byWrk(load), generator: 'wrk' }
    : { rate: await byAutocannon(load), generator: 'autocannon' }
}

async function byWrk(load: Load): Promise<number> {
  const script = join(load.folder, 'load.lua')
  const lines = [
    `wrk.method = "${load.method}"`,
    ...Object.entries(load.headers).map(([name, value]) => `wrk.headers["${name}"] = "${value}"`),
    ...(load.body === undefined ? [] : [`wrk.body = [[${load.body}]]`]),
  ]
  await writeFile(script, lines.join('\n'))
  const args = ['-t1', `-c${load.connections}`, `-d${load.seconds}`, '-s', script, load.url]
  const { stdout } = await promisify(execFile)('wrk', args)
  if (/Non-2xx/.test(stdout)) throw new Error(`Not every request succeeded:\n${stdout}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0)
}

async function byAutocannon(load: Load): Promise<number> {
  const binary = fileURLToPath(new URL('./node_modules/.bin/autocannon', import.meta.url))
  const args = ['-j', '-c', String(load.connections), '-d', String(load.seconds), '-m', load.method]
  for (const [name, value] of Object.entries(load.headers)) args.push('-H', `${name}=${value}`)
  if (load.body !== undefined) args.push('-b', load.body)
  const child = spawn(binary, [...args, load.url], { stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  await once(child, 'close')
  const result = JSON.parse(output) as { '2xx': number; non2xx: number; duration: number } // autocannon's JSON.
  if (result.non2xx > 0) throw new Error(`${result.non2xx} requests did not succeed`)
  return result['2xx'] / result.duration
}
