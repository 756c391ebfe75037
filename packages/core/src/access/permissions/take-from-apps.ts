import type { Transaction } from '@heimdall/db'
import { oauthClients, oauthConsents, oidcPayloads } from '@heimdall/db/core'
import { arrayContains, or, sql } from '@heimdall/db/sql'

/** Takes a permission from what apps may ask for, what people have allowed them, and what they hold of it. */
export async function takeFromApps(tx: Transaction, name: string): Promise<void> {
  const names = [name]
  await tx
    .update(oauthClients)
    .set({
      scopes: sql`array_remove(${oauthClients.scopes}, ${name})`,
      botPermissions: sql`array_remove(${oauthClients.botPermissions}, ${name})`,
    })
    .where(or(arrayContains(oauthClients.scopes, names), arrayContains(oauthClients.botPermissions, names)))
  await tx
    .update(oauthConsents)
    .set({ scopes: sql`array_remove(${oauthConsents.scopes}, ${name})` })
    .where(arrayContains(oauthConsents.scopes, names))
  // Codes and tokens have their scopes at the one place, grants at the other.
  for (const path of ['{scope}', '{openid,scope}']) {
    const scopes = sql`string_to_array(${oidcPayloads.payload} #>> ${path}, ' ')`
    const fewer = sql`to_jsonb(array_to_string(array_remove(${scopes}, ${name}), ' '))`
    await tx
      .update(oidcPayloads)
      .set({ payload: sql`jsonb_set(${oidcPayloads.payload}, ${path}, ${fewer})` })
      .where(sql`${name} = ANY(${scopes})`)
  }
}
