import Provider, { errors } from 'oidc-provider'
import { ownOf } from './client-metadata.ts'

/**
 * A bot gets the permissions that its app was given: all, or those it asks for. oidc-provider has one list of scopes for
 * an app; ours has another for what it may ask users.
 */
export function limitBotScopes(provider: Provider): void {
  const { ClientCredentials } = provider
  const save = ClientCredentials.prototype.save
  ClientCredentials.prototype.save = function limited(...args) {
    const client = Provider.ctx?.oidc.client
    if (!client) throw new Error('A token was made outside of a request')
    const { botPermissions } = ownOf(client)
    const asked = this.scope?.split(' ') ?? botPermissions
    const refused = asked.find((scope) => !botPermissions.includes(scope))
    if (refused !== undefined) throw new errors.InvalidScope('requested scope is not allowed', refused)
    this.scope = asked.join(' ') || undefined
    return save.apply(this, args)
  }
}
