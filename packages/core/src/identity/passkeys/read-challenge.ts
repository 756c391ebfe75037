import { z } from 'zod'

const ClientData = z.object({ challenge: z.string().max(1024) })

/** The challenge that a browser says it has answered; null when what it sent is not even JSON. */
export function readChallenge(clientDataJson: string): string | null {
  try {
    const parsed = ClientData.safeParse(JSON.parse(Buffer.from(clientDataJson, 'base64url').toString('utf8')))
    return parsed.success ? parsed.data.challenge : null
  } catch {
    return null
  }
}
