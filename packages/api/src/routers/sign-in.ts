import { SignInResult } from '@heimdall/contracts'
import {
  beginPasskeySecondFactor,
  getPendingSignIn,
  verifyPasskeySecondFactor,
  verifySecondFactor,
} from '@heimdall/core'
import { cookiesOf, setSignInCookies } from '../sign-in-cookies.ts'
import { command, metaOf, procedure, query, router } from '../trpc.ts'

/** What comes between the first factor and the session. Cookies carry it, so none of it is a REST operation. */
export const signIn = router({
  pending: query(getPendingSignIn),
  verifySecondFactor: procedure
    .meta(metaOf(verifySecondFactor.permission))
    .input(verifySecondFactor.input)
    .output(SignInResult)
    .mutation(async ({ ctx, input }) => {
      const cookies = cookiesOf(ctx)
      const signedIn = await verifySecondFactor.execute(ctx.services, ctx.call, input)
      cookies.clear('pendingSignIn')
      return setSignInCookies(cookies, signedIn)
    }),
  beginPasskey: command(beginPasskeySecondFactor),
  verifyPasskey: procedure
    .meta(metaOf(verifyPasskeySecondFactor.permission))
    .input(verifyPasskeySecondFactor.input)
    .output(SignInResult)
    .mutation(async ({ ctx, input }) => {
      const cookies = cookiesOf(ctx)
      const signedIn = await verifyPasskeySecondFactor.execute(ctx.services, ctx.call, input)
      cookies.clear('pendingSignIn')
      return setSignInCookies(cookies, signedIn)
    }),
})
