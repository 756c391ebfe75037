import { z } from 'zod'
import { Locale } from './common.ts'
import { defineSetting, type SettingDefinition } from './define-setting.ts'

const days = z.number().int().min(1).max(365)
/** 0: for good. */
const keptDays = z.number().int().min(0).max(36_500)
/** Up to a tebibyte. */
const mebibytes = z.number().int().min(1).max(1_048_576)
/** Stands in titles and in who mails come from: one line, without what only steers a terminal. */
const platformName = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}<>]*$/u, 'Use one line, without < and >')
/** A script in an address would run on the pages that link there. */
const webAddress = z
  .url({
    protocol: /^https?$/,
    hostname: z.regexes.hostname,
    message: 'Use an address that begins with https://',
  })
  .max(500)
  // A JSON Schema of it would not tell the protocol otherwise.
  .meta({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' })
const none = z.literal('')
const wrongAddress = {
  en: 'Write an address that begins with https://.',
  de: 'Bitte eine Adresse eingeben, die mit https:// beginnt.',
}
const linked = {
  en: 'Linked below the sign-in and on the about page, and told to apps. Empty: no link.',
  de: 'Verlinkt unter der Anmeldung und auf der Über-Seite; auch Apps erfahren die Adresse. Leer: kein Link.',
}

const registry = {
  platform_name: defineSetting({
    schema: platformName,
    default: 'Heimdall',
    isPublic: true,
    section: 'platform',
    label: { en: 'Name of the platform', de: 'Name der Plattform' },
    help: {
      en: 'In titles, mails, authenticator apps and exports. Open pages show it once they are loaded again.',
      de: 'Für Titel, Mails, Authenticator-Apps und Exporte. Offene Seiten zeigen ihn nach dem nächsten Laden.',
    },
    wrong: {
      en: 'Write 1 to 50 characters on one line, without < and >.',
      de: 'Bitte 1 bis 50 Zeichen in einer Zeile, ohne < und >.',
    },
  }),
  platform_contact: defineSetting({
    schema: none.or(z.email().max(254)).or(webAddress),
    default: '',
    isPublic: true,
    section: 'platform',
    label: { en: 'Contact', de: 'Kontakt' },
    help: {
      en: 'An e-mail address or a page where people can ask. Below the sign-in and in mails.',
      de: 'Eine E-Mail-Adresse oder eine Seite für Fragen. Steht unter der Anmeldung und in Mails.',
    },
    wrong: {
      en: 'Write an e-mail address, or a page that begins with https://.',
      de: 'Bitte eine E-Mail-Adresse eingeben oder eine Seite, die mit https:// beginnt.',
    },
  }),
  default_locale: defineSetting({
    schema: Locale,
    default: 'en',
    isPublic: true,
    section: 'platform',
    label: { en: 'Default language', de: 'Standardsprache' },
    help: {
      en: 'For pages, accounts and mails of whoever has not chosen a language.',
      de: 'Für Seiten, Konten und Mails aller, die keine Sprache gewählt haben.',
    },
  }),
  terms_url: defineSetting({
    schema: none.or(webAddress),
    default: '',
    isPublic: true,
    section: 'platform',
    label: { en: 'Terms of use', de: 'Nutzungsbedingungen' },
    help: linked,
    wrong: wrongAddress,
  }),
  privacy_policy_url: defineSetting({
    schema: none.or(webAddress),
    default: '',
    isPublic: true,
    section: 'platform',
    label: { en: 'Privacy policy', de: 'Datenschutzerklärung' },
    help: linked,
    wrong: wrongAddress,
  }),
  registration_enabled: defineSetting({
    schema: z.boolean(),
    default: true,
    isPublic: true,
    section: 'signIn',
    label: { en: 'Anybody may register', de: 'Registrierung für alle offen' },
    help: {
      en: 'Off: new accounts are made by invitation or by administrators only.',
      de: 'Aus: Neue Konten gibt es nur mit Einladung oder durch die Administration.',
    },
  }),
  two_factor_required: defineSetting({
    schema: z.boolean(),
    default: false,
    isPublic: true,
    section: 'signIn',
    label: { en: 'Everybody needs a second factor', de: 'Zweiter Faktor für alle' },
    help: {
      en: 'On: no role gives anything until a second factor is set up; whoever has none is led through it when signing in.',
      de: 'Ein: Keine Rolle gibt etwas, bis ein zweiter Faktor eingerichtet ist; wer keinen hat, wird bei der Anmeldung durch die Einrichtung geführt.',
    },
  }),
  session_idle_days: defineSetting({
    schema: days,
    default: 30,
    isPublic: false,
    section: 'signIn',
    unit: 'days',
    variable: 'SESSION_IDLE_DAYS',
    label: { en: 'Days until an unused session ends', de: 'Tage, bis eine unbenutzte Sitzung endet' },
    help: {
      en: 'Counted from its last use. Holds for sessions that there are, too.',
      de: 'Ab der letzten Benutzung. Gilt auch für Sitzungen, die es schon gibt.',
    },
  }),
  session_absolute_days: defineSetting({
    schema: days,
    default: 90,
    isPublic: false,
    section: 'signIn',
    unit: 'days',
    variable: 'SESSION_ABSOLUTE_DAYS',
    label: { en: 'Days until every session ends', de: 'Tage, bis jede Sitzung endet' },
    help: {
      en: 'Counted from the sign-in, however much it is used. Holds for sessions that there are, too.',
      de: 'Ab der Anmeldung, so viel sie auch benutzt wird. Gilt auch für Sitzungen, die es schon gibt.',
    },
  }),
  audit_retention_days: defineSetting({
    schema: keptDays,
    default: 0,
    isPublic: false,
    section: 'retention',
    unit: 'days',
    variable: 'AUDIT_RETENTION_DAYS',
    label: { en: 'Days for which events are kept', de: 'Tage, die Ereignisse aufbewahrt werden' },
    help: {
      en: '0: for good. A week of events is dropped when all of it is older; figures stay, and so do the proofs of the log. What is set here counts, whatever AUDIT_RETENTION_DAYS says.',
      de: '0: für immer. Eine Woche Ereignisse wird gelöscht, sobald sie ganz älter ist; Zahlen und Beweise des Protokolls bleiben. Was hier steht, gilt vor AUDIT_RETENTION_DAYS.',
    },
  }),
  position_retention_days: defineSetting({
    schema: keptDays,
    default: 0,
    isPublic: false,
    section: 'retention',
    unit: 'days',
    variable: 'GPS_RETENTION_DAYS',
    label: { en: 'Days for which positions are kept', de: 'Tage, die Positionen aufbewahrt werden' },
    help: {
      en: '0: for good. Older positions are refused; a week of them is dropped when all of it is older; trips stay. What is set here counts, whatever GPS_RETENTION_DAYS says.',
      de: '0: für immer. Ältere Positionen werden abgelehnt; eine Woche wird gelöscht, sobald sie ganz älter ist; Fahrten bleiben. Was hier steht, gilt vor GPS_RETENTION_DAYS.',
    },
  }),
  file_max_mb: defineSetting({
    schema: mebibytes,
    default: 1_024,
    isPublic: false,
    section: 'files',
    unit: 'mebibytes',
    label: { en: 'Largest file, in MB', de: 'Größte Datei, in MB' },
    help: {
      en: 'Counts for uploads that begin from now on; 1 MB has 1,024 × 1,024 bytes.',
      de: 'Gilt für Uploads, die ab jetzt beginnen; 1 MB sind 1.024 × 1.024 Bytes.',
    },
  }),
  file_own_quota_mb: defineSetting({
    schema: mebibytes,
    default: 5_120,
    isPublic: false,
    section: 'files',
    unit: 'mebibytes',
    label: { en: 'Files of one account together, in MB', de: 'Alle Dateien eines Kontos, in MB' },
    help: {
      en: 'What is there stays, even if it is more.',
      de: 'Was schon da ist, bleibt, auch wenn es mehr ist.',
    },
  }),
  file_quota_mb: defineSetting({
    schema: mebibytes,
    default: 20_480,
    isPublic: false,
    section: 'files',
    unit: 'mebibytes',
    label: { en: 'All files together, in MB', de: 'Alle Dateien zusammen, in MB' },
    help: {
      en: 'Uploads on their way count with their whole size.',
      de: 'Laufende Uploads zählen mit ihrer ganzen Größe.',
    },
  }),
}

export type SettingKey = keyof typeof registry
export type SettingValues = { [Key in SettingKey]: z.output<(typeof registry)[Key]['schema']> }
export type SettingValue = SettingValues[SettingKey]

/** What administrators may set for the whole platform, in the order in which it is shown. */
export const platformSettings: { readonly [Key in SettingKey]: SettingDefinition<SettingValues[Key]> } =
  registry
export const settingKeys = Object.keys(registry) as [SettingKey, ...SettingKey[]] // Object.keys loses the literal keys

/** The least and the most that a setting may be; null: it is no number. */
export function settingBounds(key: SettingKey): { from: number; to: number } | null {
  const { schema } = platformSettings[key]
  if (!(schema instanceof z.ZodNumber) || schema.minValue === null || schema.maxValue === null) return null
  return { from: schema.minValue, to: schema.maxValue }
}
