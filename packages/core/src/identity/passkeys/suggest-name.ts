import type { Locale } from '@heimdall/contracts'
import { deviceText } from '../../mail/index.ts'
import { authenticatorModel } from './authenticator-models.ts'

/** What a new passkey is called until its owner calls it something else: its maker's name, or that of the browser. */
export function suggestName(
  { aaguid, userAgent, locale }: { aaguid: string; userAgent: string | null; locale: Locale },
  taken: readonly string[],
): string {
  const name = authenticatorModel(aaguid) ?? deviceText(locale, userAgent)
  let suggestion = name
  for (let copy = 2; taken.includes(suggestion); copy++) suggestion = `${name} (${copy})`
  return suggestion
}
