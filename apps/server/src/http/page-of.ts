import { createHash } from 'node:crypto'
import { escapeHtml, type Platform } from '@heimdall/core'

/** A page with what the platform says of itself, and the tag by which browsers ask whether it has changed. */
export function pageOf(
  html: string,
  app: 'id' | 'admin',
  platform: Platform,
): { page: string; etag: string } {
  const name = escapeHtml(platform.name)
  const page = html
    .replaceAll('Heimdall', () => name)
    // The language of whoever has chosen none, and of the page until its script has found theirs.
    .replace('<html lang="en"', () => `<html lang="${platform.defaultLocale}"`)
    .replace('</body>', () => `${app === 'id' ? footOf(platform) : ''}</body>`)
  return { page, etag: `"${createHash('sha256').update(page).digest('base64url').slice(0, 27)}"` }
}

/**
 * Links that the law may ask for on each page. They stand in the page itself, in both languages, of which the style sheet shows
 * one: the sign-in page has to be small, and its script need not know of them.
 */
function footOf({ contact, termsUrl, privacyPolicyUrl }: Platform): string {
  const links = [
    [termsUrl, 'Terms of use', 'Nutzungsbedingungen'],
    [privacyPolicyUrl, 'Privacy policy', 'Datenschutzerklärung'],
    [contact === '' || contact.includes('://') ? contact : `mailto:${contact}`, 'Contact', 'Kontakt'],
  ].filter(([address]) => address !== '')
  if (links.length === 0) return ''
  const items = links.map(
    ([address = '', en = '', de = '']) =>
      `<a href="${escapeHtml(address)}" rel="noreferrer"><span lang="en">${en}</span><span lang="de">${de}</span></a>`,
  )
  return `<nav class="legal" aria-label="Links">${items.join('')}</nav>`
}
