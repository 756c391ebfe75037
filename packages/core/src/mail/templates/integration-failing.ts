import { IntegrationProblem } from '@heimdall/contracts'
import { z } from 'zod'
import { defineMail } from '../define-mail.ts'

/** To those who may do something about it, once for each row of failures. */
export const integrationFailing = defineMail({
  name: 'integration_failing',
  params: z.object({
    id: z.uuid(),
    platform: z.string(),
    /** Null: it is known by its id alone, which tells nobody anything. */
    account: z.string().nullable(),
    problem: IntegrationProblem,
    /** It does not come back by itself. */
    isOver: z.boolean(),
  }),
  write: {
    en: ({ id, platform, account, problem, isOver }) => ({
      subject: `${platform} has to be looked after${account === null ? '' : `: ${account}`}`,
      paragraphs: [
        {
          answer_lost: `A refresh was cut off, and ${platform} takes the old token only once. Access is lost.`,
          client_refused: `${platform} does not take client ID or secret of this Heimdall any more. Look at them in the settings.`,
          invalid_answer: `${platform} answers in a way that makes no sense.`,
          no_refresh_token: `Access ends, and ${platform} has given nothing to renew it with.`,
          rate_limited: `${platform} is asked too often, and refuses.`,
          revoked: `${platform} does not take the access any more. Somebody has taken it back, or changed a password there.`,
          unreachable: `${platform} can not be reached.`,
        }[problem],
        isOver
          ? 'Connect the account anew. Until then neither Heimdall nor its bots can use it.'
          : 'It is tried again by itself. There is one mail about this, until it has worked again.',
      ],
      action: { label: 'See the integration', path: `/admin/integrations?integration=${id}` },
    }),
    de: ({ id, platform, account, problem, isOver }) => ({
      subject: `${platform} braucht Aufmerksamkeit${account === null ? '' : `: ${account}`}`,
      paragraphs: [
        {
          answer_lost: `Eine Erneuerung ist abgerissen, und ${platform} nimmt das alte Token nur einmal. Der Zugriff ist verloren.`,
          client_refused: `${platform} nimmt Client-ID oder Secret dieses Heimdall nicht mehr an. Beide stehen in den Einstellungen.`,
          invalid_answer: `${platform} antwortet so, dass es keinen Sinn ergibt.`,
          no_refresh_token: `Der Zugriff endet, und ${platform} hat nichts mitgegeben, womit er sich erneuern ließe.`,
          rate_limited: `${platform} wird zu oft gefragt und lehnt ab.`,
          revoked: `${platform} nimmt den Zugriff nicht mehr an. Jemand hat ihn zurückgezogen oder dort ein Passwort geändert.`,
          unreachable: `${platform} ist nicht erreichbar.`,
        }[problem],
        isOver
          ? 'Das Konto muss neu verbunden werden. Bis dahin können es weder Heimdall noch seine Bots benutzen.'
          : 'Es wird von selbst weiter versucht. Bis es wieder geht, kommt dazu nur diese eine Mail.',
      ],
      action: { label: 'Integration ansehen', path: `/admin/integrations?integration=${id}` },
    }),
  },
})
