import type { InteractionDetails, InteractionResult } from '@heimdall/contracts'
import { type AppError, fieldError, grantConsent, type Services, signInFirst } from '@heimdall/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type Provider from 'oidc-provider'
import type { InteractionResults } from 'oidc-provider'
import { refuseCrossOrigin } from '../../http/same-origin.ts'
import type { ClientStore } from '../client-store.ts'
import { oidcRequestOf, tellAddress } from '../handle-request.ts'
import { oidcRequests } from '../request-store.ts'
import { currentLogin } from '../session-bridge.ts'
import { describeInteraction, mustConfirm } from './describe-interaction.ts'
import { type FoundInteraction, findInteraction } from './find-interaction.ts'

export interface InteractionOptions {
  services: Services
  publicUrl: string
  clients: ClientStore
  currentProvider(): Promise<Provider>
}

type Request = FastifyRequest<{ Params: { uid: string } }>

/**
 * What the page `/interaction/:uid` of the ID app asks and says. It lies under the page's own address, to which the
 * cookie of the interaction is bound.
 */
export const interactionRoutes = fp<InteractionOptions>(async (app, options) => {
  const { services, publicUrl, clients, currentProvider } = options

  /** Runs as oidc-provider would itself, with what belongs to the request. */
  async function within<Result>(
    request: Request,
    reply: FastifyReply,
    work: (found: FoundInteraction, provider: Provider) => Promise<Result>,
  ): Promise<Result> {
    reply.header('cache-control', 'no-store')
    const provider = await currentProvider()
    tellAddress(request.raw, request, publicUrl)
    return oidcRequests.run(oidcRequestOf(request), async () =>
      work(await findInteraction(provider, clients, request, reply), provider),
    )
  }

  async function finish(
    provider: Provider,
    request: Request,
    reply: FastifyReply,
    result: InteractionResults,
  ): Promise<InteractionResult> {
    const merge = { mergeWithLastSubmission: 'consent' in result }
    return { redirectTo: await provider.interactionResult(request.raw, reply.raw, result, merge) }
  }

  await app.register(async (scope) => {
    scope.addHook('onRequest', refuseCrossOrigin(publicUrl))
    scope.addHook('onRequest', scope.identifyBrowser)

    scope.get(
      '/interaction/:uid/details',
      (request: Request, reply): Promise<InteractionDetails> =>
        within(request, reply, async (found) =>
          describeInteraction(services, found, await currentLogin(services)),
        ),
    )

    scope.post('/interaction/:uid/login', (request: Request, reply) =>
      within(request, reply, async ({ interaction }, provider) => {
        const login = await currentLogin(services)
        if (!login) throw signInFirst()
        if (interaction.prompt.name !== 'login' || mustConfirm(interaction, login)) throw notNow()
        const ts = Math.floor(login.authenticatedAt.getTime() / 1000)
        const { userId: accountId, acr, amr } = login
        return finish(provider, request, reply, { login: { accountId, ts, acr, amr } })
      }),
    )

    scope.post('/interaction/:uid/consent', (request: Request, reply) =>
      within(request, reply, async ({ interaction, client, scopes }, provider) => {
        const login = await currentLogin(services)
        if (!login) throw signInFirst()
        const { prompt, session } = interaction
        if (prompt.name !== 'consent' || session?.accountId !== login.userId) throw notNow()
        if (!client.isFirstParty) {
          await grantConsent.execute(services, request.call, { oauthClientId: client.id, scopes })
        }
        const grant = new provider.Grant({ accountId: login.userId, clientId: client.clientId })
        grant.addOIDCScope(scopes.join(' '))
        return finish(provider, request, reply, { consent: { grantId: await grant.save() } })
      }),
    )

    scope.post('/interaction/:uid/abort', (request: Request, reply) =>
      within(request, reply, (_found, provider) =>
        finish(provider, request, reply, {
          error: 'access_denied',
          error_description: 'The user said no',
        }),
      ),
    )
  })
})

function notNow(): AppError {
  const message = 'This is not what the app waits for now. Load the page again'
  return fieldError('CONFLICT', '', 'interaction_moved_on', message)
}
