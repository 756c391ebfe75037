import { parseJson } from '@heimdall/contracts'
import { z } from 'zod'

const ClientData = z.object({ challenge: z.string().max(1024) })

/** The challenge that a browser says it has answered; null when what it sent is not even JSON. */
export function readChallenge(clientDataJson: string): string | null {
  const said = parseJson(Buffer.from(clientDataJson, 'base64url').toString('utf8'))
  return ClientData.safeParse(said).data?.challenge ?? null
}
