import type { AppRouter } from '@heimdall/api'
import { askForConfirmation } from '@heimdall/ui'
import type { TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { readError } from './read-error.ts'

const needsConfirmation = (error: unknown) =>
  readError(error).issues.some(({ code }) => code === 'fresh_sign_in_required')

/** A change that needs a fresh sign-in asks for it by itself, and is sent once more when it was given. */
export const confirmationLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let subscription = send(op.type === 'mutation')
      function send(mayAsk: boolean) {
        return next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            if (!mayAsk || !needsConfirmation(error)) return observer.error(error)
            void askForConfirmation().then((confirmed) => {
              if (confirmed) subscription = send(false)
              else observer.error(error)
            })
          },
        })
      }
      return () => subscription.unsubscribe()
    })
