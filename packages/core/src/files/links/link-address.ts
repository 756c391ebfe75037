import type { Services } from '../../kernel/index.ts'

const purpose = 'file link'
const address = /^\/shared\/([0-9a-f-]{36})\/(\d{10})\/([\w-]{43})$/

const textOf = (linkId: string, expires: string): string => `${linkId}/${expires}`

/** Says by itself which link it is and until when it holds, and that it came from us. */
export function addressOf({ signatures, publicUrl }: Services, linkId: string, expiresAt: Date): string {
  const text = textOf(linkId, secondsOf(expiresAt))
  return `${publicUrl}/shared/${text}/${signatures.sign(purpose, text)}`
}

/** Null when we have never made it, or when its time is over: nothing is looked up for such. */
export function linkOf({ signatures, clock }: Services, path: string): string | null {
  const [, linkId = '', expires = '', signature = ''] = address.exec(path) ?? []
  if (!signatures.verify(purpose, textOf(linkId, expires), signature)) return null
  return Number(expires) * 1_000 > clock.now().getTime() ? linkId : null
}

const secondsOf = (time: Date): string => String(Math.floor(time.getTime() / 1_000))
