import { parseJson } from '@heimdall/contracts'
import type { PlatformAnswer } from '../../../kernel/index.ts'
import { cleanText } from '../clean-text.ts'
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
  return { status: answer.status, headers: answer.headers, body: cleanTexts(parseJson(text)) }
}

function cleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, cleanTexts(held)]))
}
