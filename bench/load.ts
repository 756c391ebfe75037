import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

interface Turn {
  body: string
  headers: Record<string, string>
}

export interface Load {
  url: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
  connections: number
  seconds: number
  /** Asked for in turn instead of that of `url`: with their queries. */
  paths?: readonly string[]
  /** Sent in turn instead of `body`, each with headers of its own. */
  turns?: readonly Turn[]
  /** Where a script of the load generator may lie. */
  folder: string
}

interface Outcome {
  rate: number
  /** Of the answers, in milliseconds. */
  p50Ms: number
  p99Ms: number
}

/** Requests a second that were answered with 2xx, over loopback. By wrk where it is; else by autocannon, which takes more of the machine for itself. */
export async function requestsPerSecond(load: Load): Promise<Outcome & { generator: string }> {
  const wrk = await promisify(execFile)('sh', ['-c', 'command -v wrk']).catch(() => null)
  return wrk
    ? { ...(await byWrk(load)), generator: 'wrk' }
    : { ...(await byAutocannon(load)), generator: 'autocannon' }
}

async function byWrk(load: Load): Promise<Outcome> {
  const script = join(load.folder, 'load.lua')
  const lines = [
    `wrk.method = "${load.method}"`,
    ...Object.entries(load.headers).map(([name, value]) => `wrk.headers["${name}"] = "${value}"`),
    ...(load.body === undefined ? [] : [`wrk.body = [[${load.body}]]`]),
    ...(load.paths === undefined ? [] : [inTurn(load.paths.map((path) => `wrk.format(nil, "${path}")`))]),
    ...(load.turns === undefined ? [] : [ownHeaders, inTurn(load.turns.map(formatted))]),
  ]
  await writeFile(script, lines.join('\n'))
  const args = ['-t1', `-c${load.connections}`, `-d${load.seconds}`, '--latency', '-s', script, load.url]
  const { stdout } = await promisify(execFile)('wrk', args)
  if (/Non-2xx/.test(stdout)) throw new Error(`Not every request succeeded:\n${stdout}`)
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0),
    p50Ms: percentile(stdout, 50),
    p99Ms: percentile(stdout, 99),
  }
}

/** Lua that makes each request once, before the run: to format them during it would cost the machine. */
const inTurn = (requests: readonly string[]) => `local requests, turn = {}, 0
init = function() requests = {${requests.join(',\n')}} end
request = function() turn = turn % #requests + 1; return requests[turn] end`

const formatted = ({ body, headers }: Turn) =>
  `wrk.format(nil, nil, all({${Object.entries(headers)
    .map(([name, value]) => `["${name}"]="${value}"`)
    .join(',')}}), [[${body}]])`

/** A request's own headers and those of all. */
const ownHeaders = `local function all(own)
  for name, value in pairs(wrk.headers) do own[name] = value end
  return own
end`

/** wrk writes `99%    1.23ms`, in us, ms or s. */
function percentile(stdout: string, which: number): number {
  const [, value = 'NaN', unit = 'ms'] = new RegExp(`${which}%\\s+([\\d.]+)(us|ms|s)`).exec(stdout) ?? []
  return Number(value) * ({ us: 0.001, ms: 1, s: 1_000 }[unit] ?? 1)
}

async function byAutocannon(load: Load): Promise<Outcome> {
  const binary = fileURLToPath(new URL('./node_modules/.bin/autocannon', import.meta.url))
  const args = ['-j', '-c', String(load.connections), '-d', String(load.seconds), '-m', load.method]
  // It can not take turns: it sends the first, and asks for the first path.
  const turn = load.turns?.[0]
  for (const [name, value] of Object.entries({ ...load.headers, ...turn?.headers })) {
    args.push('-H', `${name}=${value}`)
  }
  const body = turn?.body ?? load.body
  if (body !== undefined) args.push('-b', body)
  const url = load.paths?.[0] === undefined ? load.url : new URL(load.paths[0], load.url).href
  const child = spawn(binary, [...args, url], { stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  await once(child, 'close')
  const result = JSON.parse(output) as AutocannonResult
  if (result.non2xx > 0) throw new Error(`${result.non2xx} requests did not succeed`)
  const { p50, p99 } = result.latency
  return { rate: result['2xx'] / result.duration, p50Ms: p50, p99Ms: p99 }
}

/** What autocannon prints with -j. */
interface AutocannonResult {
  '2xx': number
  non2xx: number
  duration: number
  latency: { p50: number; p99: number }
}
