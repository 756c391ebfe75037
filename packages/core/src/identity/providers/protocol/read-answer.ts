import { parseJson } from '@heimdall/contracts'
import type { PlatformAnswer } from '../../../kernel/index.ts'
import type { ProviderNetwork } from './network.ts'

export async function readAnswer(
  { fetch }: ProviderNetwork,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<PlatformAnswer> {
  const answer = await fetch(url, {
    method: 'GET',
    headers: { accept: 'application/json', 'user-agent': 'Heimdall', ...headers },
    body: undefined,
    redirect: 'manual',
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: parseJson(text) }
}
