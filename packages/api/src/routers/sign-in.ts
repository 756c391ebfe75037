import { SignInResult } from '@heimdall/contracts'
import { getPendingSignIn, verifySecondFactor } from '@heimdall/core'
import { cookiesOf, setSignInCookies } from '../sign-in-cookies.ts'
import { metaOf, procedure, query, router } from '../trpc.ts'

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
})
