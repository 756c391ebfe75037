import { useSyncExternalStore } from 'react'
import type memberEn from '../messages/en.json'
import type guestEn from '../messages/guest/en.json'

export const locales = ['en', 'de'] as const
export type Locale = (typeof locales)[number]
export type Messages = typeof guestEn & typeof memberEn
export interface LocaleState {
  locale: Locale
  messages: Messages
}

const storageKey = 'heimdall-locale'
/** Files by language, fetched when somebody reads it. A guest does not wait for the texts of members' pages. */
const guestTexts = {
  en: () => import('../messages/guest/en.json'),
  de: () => import('../messages/guest/de.json'),
}
const memberTexts = {
  en: () => import('../messages/en.json'),
  de: () => import('../messages/de.json'),
}
const listeners = new Set<() => void>()
let wanted: { locale: Locale; forMembers: boolean } = { locale: 'en', forMembers: false }
/** What is shown at the moment, and the wish that it was. */
let shown: { wish: typeof wanted; state: LocaleState } | undefined

const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)

/** As `build/language-init.js` has found it before the first paint. */
export function preferredLocale(): Locale {
  const { lang } = document.documentElement
  return isLocale(lang) ? lang : 'en'
}

/** The page keeps the old texts until the new ones are there. */
async function show(): Promise<void> {
  const wish = wanted
  if (shown?.wish === wish) return
  const [guest, member] = await Promise.all([
    guestTexts[wish.locale](),
    wish.forMembers ? memberTexts[wish.locale]() : undefined,
  ])
  // Another wish has come meanwhile; texts that were fetched once are at hand.
  if (wish !== wanted) return show()
  // Without the members' texts too: guests' pages use no others (messages/guest.test.ts), members' pages wait for them.
  const messages = { ...guest.default, ...member?.default } as Messages
  shown = { wish, state: { locale: wish.locale, messages } }
  document.documentElement.lang = wish.locale
  for (const notify of listeners) notify()
}

/** Switches the language. */
export async function setLocale(locale: Locale): Promise<void> {
  if (wanted.locale !== locale) wanted = { ...wanted, locale }
  await show()
}

/** The same, remembered in this browser for the pages before sign-in. */
export async function chooseLocale(locale: Locale): Promise<void> {
  try {
    localStorage.setItem(storageKey, locale)
  } catch {
    // Storage may be blocked: the choice lasts until the tab closes.
  }
  await setLocale(locale)
}

/** Before any page whose texts are not in `messages/guest`. */
export async function needMemberTexts(): Promise<void> {
  if (!wanted.forMembers) wanted = { ...wanted, forMembers: true }
  await show()
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

export function useLocaleState(): LocaleState {
  const current = useSyncExternalStore(subscribe, () => shown?.state)
  if (!current) throw new Error('setLocale must have ended before the first render')
  return current
}
