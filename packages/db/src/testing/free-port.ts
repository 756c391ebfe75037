import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Systems give connections a port of their own from 32768 on (Linux) or 49152 on. A server that is away for a moment could find
 * its port taken there, even by a client that tries to reach it; nobody is given one from here.
 */
const [lowest, end] = [20_000, 32_768]
const attempts = 100

/** A port for a server of a test, which may stop and come back on it. Free now; another test could ask for it a moment later. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = randomInt(lowest, end)
    if (await isFree(port)) return port
  }
  throw new Error(`No port from ${lowest} to ${end - 1} is free`)
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    // On every address: a server on one of them is in the way, too.
    await once(server.listen(port), 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
