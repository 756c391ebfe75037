import 'use-intl'
import type { Locale, Messages } from './locale.ts'

// From here the compiler knows every message key and the values that each message asks for.
declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
