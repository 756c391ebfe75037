import { hash } from 'node:crypto'
import { type Login, loadLogin, type Services } from '@heimdall/core'
import type Provider from 'oidc-provider'
import { currentOidcRequest } from './request-store.ts'

/** How the person behind the session cookie has signed in; null for nobody. */
export function currentLogin(services: Services): Promise<Login | null> {
  const request = currentOidcRequest()
  const { actor } = request.call
  request.login ??= actor.type === 'user' ? loadLogin(services, actor) : Promise.resolve(null)
  return request.login
}

const secondsOf = (time: Date) => Math.floor(time.getTime() / 1000)

/**
 * Makes the session of Heimdall the one of oidc-provider: whoever is signed in here is signed in there, at once, and
 * nobody else is. It has the id of ours, which is no secret, because only our own cookie leads to it.
 */
export function bridgeSessions(provider: Provider, services: Services): void {
  const { Session } = provider
  const getByCookie = Session.get.bind(Session)
  Session.get = async (context) => {
    const login = await currentLogin(services)
    const session = login ? await sessionOf(login) : await anonymousSession(context)
    if ('oidc' in context) context.oidc.entity('Session', session)
    return session
  }

  async function sessionOf(login: Login) {
    const { sessionId, userId: accountId } = login
    const known = await Session.find(sessionId)
    // Two tabs at once make the same one.
    const uid = hash('sha256', `heimdall session\0${sessionId}`, 'base64url')
    // Given its payload it counts as known, and is saved; the types know of no payload.
    const session: InstanceType<typeof Session> =
      known ?? Reflect.construct(Session, [{ jti: sessionId, uid }])
    session.loginAccount({
      accountId,
      loginTs: secondsOf(login.authenticatedAt),
      acr: login.acr,
      amr: login.amr,
    })
    return session
  }

  /** For what happens before somebody has signed in; its cookie can never lead to a person. */
  async function anonymousSession(context: Parameters<typeof getByCookie>[0]) {
    const session = await getByCookie(context)
    return session.accountId === undefined ? session : new Session()
  }

  // The cookie of ours is new at every sign-in; this id stays, because it proves nothing.
  Session.prototype.resetIdentifier = () => undefined
}
