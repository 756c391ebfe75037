import type { Locale } from '@heimdall/contracts'
import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

const Change = z.enum(['totp_enabled', 'totp_disabled', 'backup_codes_renewed', 'password_set'])
type Change = z.infer<typeof Change>

const wording: Record<Locale, Record<Change, { subject: string; text: string }>> = {
  en: {
    totp_enabled: {
      subject: 'Your two-factor sign-in is on',
      text: 'From now on your account asks for a code of your authenticator app when you sign in.',
    },
    totp_disabled: {
      subject: 'Your authenticator app was removed',
      text: 'Your account no longer asks for a code of an authenticator app when you sign in.',
    },
    backup_codes_renewed: {
      subject: 'You have new backup codes',
      text: 'New backup codes were made for your account. The ones before no longer work.',
    },
    password_set: {
      subject: 'Your account has a password now',
      text: 'A first password was set for your account. From now on it can be used to sign in.',
    },
  },
  de: {
    totp_enabled: {
      subject: 'Deine Zwei-Faktor-Anmeldung ist an',
      text: 'Ab jetzt fragt dein Konto bei der Anmeldung nach einem Code deiner Authenticator-App.',
    },
    totp_disabled: {
      subject: 'Deine Authenticator-App wurde entfernt',
      text: 'Dein Konto fragt bei der Anmeldung nicht mehr nach einem Code einer Authenticator-App.',
    },
    backup_codes_renewed: {
      subject: 'Du hast neue Backup-Codes',
      text: 'Für dein Konto wurden neue Backup-Codes erstellt. Die bisherigen gelten nicht mehr.',
    },
    password_set: {
      subject: 'Dein Konto hat jetzt ein Passwort',
      text: 'Für dein Konto wurde ein erstes Passwort festgelegt. Ab jetzt kannst du dich damit anmelden.',
    },
  },
}

/** To the owner of an account whose protection has changed (ASVS 6.3.7): whoever did it, they shall know. */
export const securityChanged = defineMail({
  name: 'security_changed',
  params: z.object({ change: Change, time: z.string() }),
  write: {
    en: ({ change, time }) => ({
      subject: wording.en[change].subject,
      paragraphs: [
        wording.en[change].text,
        'If that was you, there is nothing to do. If not, change your password and sign out all other browsers right away.',
      ],
      facts: [['Time', timeText('en', time)]],
      action: { label: 'See your security settings', path: '/security' },
    }),
    de: ({ change, time }) => ({
      subject: wording.de[change].subject,
      paragraphs: [
        wording.de[change].text,
        'Wenn du das warst, ist nichts weiter zu tun. Wenn nicht, ändere gleich dein Passwort und melde alle anderen Browser ab.',
      ],
      facts: [['Zeit', timeText('de', time)]],
      action: { label: 'Deine Sicherheitseinstellungen ansehen', path: '/security' },
    }),
  },
})
