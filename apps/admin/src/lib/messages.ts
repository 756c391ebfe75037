import { Locale } from '@heimdall/contracts'
import { queryOptions } from '@tanstack/react-query'
import type { Messages } from 'use-intl'

// Each language is a chunk of its own; the compiler compares their keys here.
const bundles: Record<Locale, () => Promise<{ default: Messages }>> = {
  en: () => import('../messages/en.json'),
  de: () => import('../messages/de.json'),
}

export const messagesOptions = (locale: Locale) =>
  queryOptions({
    queryKey: ['messages', locale],
    queryFn: async () => ({ locale, messages: (await bundles[locale]()).default }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })

const storageKey = 'heimdall-locale'

/** For the moments before the account is known: what was used last on this device, else what the browser prefers. */
export function initialLocale(): Locale {
  try {
    const stored = Locale.safeParse(localStorage.getItem(storageKey))
    if (stored.success) return stored.data
  } catch {
    // Blocked storage: the browser's languages decide.
  }
  return navigator.languages.find((tag) => /^(de|en)\b/.test(tag))?.startsWith('de') ? 'de' : 'en'
}

export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale)
  } catch {
    // Blocked storage: the account remembers it anyway.
  }
}
