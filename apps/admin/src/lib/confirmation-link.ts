import type { AppRouter } from '@heimdall/api'
import { sendConfirmed } from '@heimdall/ui'
import type { TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { readError } from './read-error.ts'

const isSignInTooOld = (error: unknown) =>
  readError(error).issues.some(({ code }) => code === 'fresh_sign_in_required')

/** Changes that need a fresh sign-in ask for it by themselves. */
export const confirmationLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) =>
      sendConfirmed({
        send: (receiver) => next(op).subscribe(receiver),
        observer,
        needsConfirmation: (error) => op.type === 'mutation' && isSignInTooOld(error),
      }),
    )
