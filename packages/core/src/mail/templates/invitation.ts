import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

/** To somebody who has no account yet. Whoever opens it at this address has proven the address. */
export const invitationMail = defineMail({
  name: 'invitation',
  params: z.object({ token: z.string(), invitedBy: z.string().nullable(), expiresAt: z.string() }),
  write: {
    en: ({ token, invitedBy, expiresAt }, platform) => ({
      subject:
        invitedBy === null ? `You are invited to ${platform}` : `${invitedBy} invites you to ${platform}`,
      paragraphs: [
        `${invitedBy ?? `The people who run ${platform}`} would like to have you here. Open the link, choose a name and a password, and you are in.`,
        'The link makes one account, for this address. If you do not want one, ignore this mail.',
      ],
      facts: [['Valid until', timeText('en', expiresAt)]],
      action: { label: 'Accept the invitation', path: `/invite#${token}` },
    }),
    de: ({ token, invitedBy, expiresAt }, platform) => ({
      subject:
        invitedBy === null
          ? `Du bist zu ${platform} eingeladen`
          : `${invitedBy} lädt dich zu ${platform} ein`,
      paragraphs: [
        `${invitedBy ?? `Das Team von ${platform}`} möchte dich dabeihaben. Öffne den Link, wähle einen Namen und ein Passwort, und schon bist du drin.`,
        'Der Link legt ein einziges Konto an, für diese Adresse. Wenn du keines möchtest, ignoriere diese Mail.',
      ],
      facts: [['Gültig bis', timeText('de', expiresAt)]],
      action: { label: 'Einladung annehmen', path: `/invite#${token}` },
    }),
  },
})
