import { AppError, type OAuthClient } from '@heimdall/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import type { ClientStore } from '../client-store.ts'

export type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

export interface FoundInteraction {
  interaction: Interaction
  client: OAuthClient
  /** What the app may still ask for: nobody agrees to what was taken from it, or is no permission any more. */
  scopes: string[]
}

/** What the page of this address is about. Its cookie has the path of the page, so that tabs keep apart. */
export async function findInteraction(
  provider: Provider,
  clients: ClientStore,
  request: FastifyRequest<{ Params: { uid: string } }>,
  reply: FastifyReply,
): Promise<FoundInteraction> {
  const interaction = await provider.interactionDetails(request.raw, reply.raw).catch((error: unknown) => {
    // By its name: the class would load the whole provider with the server.
    throw error instanceof Error && error.name === 'SessionNotFound' ? over(error) : error
  })
  const { client_id: clientId, scope } = interaction.params
  const client = typeof clientId === 'string' ? await clients.find(clientId) : null
  if (!client || interaction.uid !== request.params.uid) throw over()
  const asked = typeof scope === 'string' ? scope.split(' ') : []
  return { interaction, client, scopes: asked.filter((name) => client.scopes.includes(name)) }
}

function over(cause?: unknown): AppError {
  const message = 'This request is over. Go back to the app and start again'
  return new AppError('GONE', message, {
    cause,
    issues: [{ path: [], code: 'interaction_over', message }],
  })
}
