import type { Services } from '../../kernel/index.ts'

export interface RelyingParty {
  /** The domain that passkeys belong to: whoever moves to another one has to make new ones. */
  id: string
  origin: string
}

/** As whom we ask browsers for passkeys (Web Authentication Level 3, section 4, "Relying Party Identifier"). */
export const relyingParty = ({ publicUrl }: Pick<Services, 'publicUrl'>): RelyingParty => ({
  id: new URL(publicUrl).hostname,
  origin: publicUrl,
})
