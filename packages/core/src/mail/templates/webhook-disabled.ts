import { webhookDisabledReasons } from '@heimdall/contracts'
import { z } from 'zod'
import { defineMail } from '../define-mail.ts'

const Reason = z.enum(webhookDisabledReasons)

/** To whoever has set up a webhook that Heimdall has switched off. */
export const webhookDisabled = defineMail({
  name: 'webhook_disabled',
  params: z.object({ id: z.uuid(), origin: z.string(), reason: Reason }),
  write: {
    en: ({ id, origin, reason }) => ({
      subject: `The webhook to ${origin} was switched off`,
      paragraphs: [
        {
          failing: 'It has taken nothing for five days.',
          gone: 'It answered 410 Gone, by which it asks for no more.',
          filter: 'Its search can not be read any more.',
          permission: 'You may no longer see all that it tells, so nothing has left it since.',
        }[reason],
        'It is told nothing until somebody switches it on again. Then it goes on where it stopped.',
      ],
      action: { label: 'See its delivery log', path: `/admin/webhooks?webhook=${id}` },
    }),
    de: ({ id, origin, reason }) => ({
      subject: `Der Webhook zu ${origin} wurde abgeschaltet`,
      paragraphs: [
        {
          failing: 'Er hat seit fünf Tagen nichts angenommen.',
          gone: 'Er hat mit 410 Gone geantwortet und bittet damit, nichts mehr zu schicken.',
          filter: 'Seine Suche ergibt keinen Sinn mehr.',
          permission:
            'Du darfst nicht mehr alles sehen, wovon er erzählt. Deshalb wird nichts mehr gesendet.',
        }[reason],
        'Er erfährt nichts, bis ihn jemand wieder einschaltet. Dann geht es weiter, wo er stehen geblieben ist.',
      ],
      action: { label: 'Zustellprotokoll ansehen', path: `/admin/webhooks?webhook=${id}` },
    }),
  },
})
