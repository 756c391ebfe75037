import { useSyncExternalStore } from 'react'
import type messagesEn from '../messages/en.json'

export const locales = ['en', 'de'] as const
export type Locale = (typeof locales)[number]
export type Messages = typeof messagesEn
export interface LocaleState {
  locale: Locale
  messages: Messages
}

const storageKey = 'heimdall-locale'
/** One file per language, fetched when somebody reads that language. */
const load: Record<Locale, () => Promise<{ default: Messages }>> = {
  en: () => import('../messages/en.json'),
  de: () => import('../messages/de.json'),
}
const listeners = new Set<() => void>()
let state: LocaleState | undefined

const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)

/** The choice made earlier in this browser, else the first of the browser's languages that we speak. */
export function preferredLocale(): Locale {
  try {
    const stored = localStorage.getItem(storageKey)
    if (isLocale(stored)) return stored
  } catch {
    // Storage may be blocked.
  }
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? 'en'
}

/** Switches the language; the page keeps the old one until the new texts are there. */
export async function setLocale(locale: Locale): Promise<void> {
  if (state?.locale === locale) return
  const { default: messages } = await load[locale]()
  state = { locale, messages }
  document.documentElement.lang = locale
  for (const notify of listeners) notify()
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

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

export function useLocaleState(): LocaleState {
  const current = useSyncExternalStore(subscribe, () => state)
  if (!current) throw new Error('setLocale must have ended before the first render')
  return current
}
