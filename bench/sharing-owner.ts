import type { HeimdallProcess } from './heimdall-process.ts'

export interface SharingOwner {
  /** Where the phones send to, each with its token as the last part. */
  ingestUrls: string[]
  /** Where strangers with the link look. */
  watchPath: string
  post(path: string, body: object): Promise<Record<string, string>>
}

/** Somebody with devices, and a link to all of them without delay. */
export async function createSharingOwner(
  heimdall: HeimdallProcess,
  username: string,
  devices: number,
): Promise<SharingOwner> {
  const cookie = await heimdall.signIn(username)
  async function post(path: string, body: object) {
    const answer = await fetch(`${heimdall.url}${path}`, {
      method: 'POST',
      headers: { cookie, origin: heimdall.url, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.status !== 201)
      throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`)
    // What the document promises.
    return (await answer.json()) as Record<string, string>
  }
  const ingestUrls: string[] = []
  for (let index = 0; index < devices; index++) {
    const { ingestUrl = '' } = await post('/v1/gps/devices', { name: `Phone ${index}` })
    ingestUrls.push(`${heimdall.url}${new URL(ingestUrl).pathname}`)
  }
  const { url = '' } = await post('/v1/gps/shares', { name: 'Benchmark', delaySeconds: 0 })
  return { ingestUrls, watchPath: `/gps/watch/link/${url.split('/').at(-1)}`, post }
}
