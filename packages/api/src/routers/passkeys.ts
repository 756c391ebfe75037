import { SignInResult } from '@heimdall/contracts'
import {
  addPasskey,
  beginPasskey,
  beginPasskeySignIn,
  listPasskeys,
  removePasskey,
  renamePasskey,
  signInWithPasskey,
} from '@heimdall/core'
import { cookiesOf, setSignInCookies } from '../sign-in-cookies.ts'
import { command, metaOf, procedure, query, router } from '../trpc.ts'

/** A browser makes passkeys and a browser uses them, so none of this is a REST operation. */
export const passkeys = router({
  list: query(listPasskeys),
  begin: command(beginPasskey),
  add: command(addPasskey),
  rename: command(renamePasskey),
  remove: command(removePasskey),
  beginSignIn: command(beginPasskeySignIn),
  signIn: procedure
    .meta(metaOf(signInWithPasskey.permission))
    .input(signInWithPasskey.input)
    .output(SignInResult)
    .mutation(async ({ ctx, input }) => {
      const cookies = cookiesOf(ctx)
      return setSignInCookies(cookies, await signInWithPasskey.execute(ctx.services, ctx.call, input))
    }),
})
