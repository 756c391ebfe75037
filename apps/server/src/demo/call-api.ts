import type { z } from 'zod'

export interface DemoApi {
  url: string
  key: string
}

/** One call of the public API; throws what it says when it refuses. */
export async function callApi<Output extends z.ZodType>(
  { url, key }: DemoApi,
  what: `${'GET' | 'POST'} /v1/${string}`,
  output: Output,
  body?: unknown,
): Promise<z.output<Output>> {
  const [method, path] = what.split(' ')
  const answer = await fetch(`${url}${path}`, {
    method: method ?? 'GET',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`Heimdall answered ${answer.status} to ${what}: ${await answer.text()}`)
  return output.parse(await answer.json())
}
