import { z } from 'zod'
import { defineMail } from '../define-mail.ts'

/** To whoever has forgotten their password. */
export const resetPasswordMail = defineMail({
  name: 'reset_password',
  params: z.object({ token: z.string() }),
  write: {
    en: ({ token }) => ({
      subject: 'Choose a new password',
      paragraphs: [
        'Somebody, hopefully you, asked for a new password for your account. Open the link to choose one.',
        'It works once, for 30 minutes. If you did not ask for it, ignore this mail: your password stays as it is.',
      ],
      action: { label: 'Choose a new password', path: `/reset-password#${token}` },
    }),
    de: ({ token }) => ({
      subject: 'Lege ein neues Passwort fest',
      paragraphs: [
        'Jemand, hoffentlich du, hat für dein Konto ein neues Passwort angefordert. Öffne den Link, um eines festzulegen.',
        'Er gilt einmal und 30 Minuten lang. Wenn du ihn nicht angefordert hast, ignoriere diese Mail: Dein Passwort bleibt, wie es ist.',
      ],
      action: { label: 'Neues Passwort festlegen', path: `/reset-password#${token}` },
    }),
  },
})
