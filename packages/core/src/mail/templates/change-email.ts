import { z } from 'zod'
import { defineMail } from '../define-mail.ts'

/** To the address that an account shall have from now on. */
export const changeEmailMail = defineMail({
  name: 'change_email',
  params: z.object({ token: z.string() }),
  write: {
    en: ({ token }) => ({
      subject: 'Confirm your new e-mail address',
      paragraphs: [
        'This address shall belong to your account from now on. Open the link to confirm it; until then nothing changes.',
        'The link works once, for 24 hours. If you did not ask for this, ignore this mail.',
      ],
      action: { label: 'Confirm the new address', path: `/confirm-email#${token}` },
    }),
    de: ({ token }) => ({
      subject: 'Bestätige deine neue E-Mail-Adresse',
      paragraphs: [
        'Diese Adresse soll ab jetzt zu deinem Konto gehören. Öffne den Link, um sie zu bestätigen; bis dahin ändert sich nichts.',
        'Der Link gilt einmal und 24 Stunden lang. Wenn du das nicht wolltest, ignoriere diese Mail.',
      ],
      action: { label: 'Neue Adresse bestätigen', path: `/confirm-email#${token}` },
    }),
  },
})
