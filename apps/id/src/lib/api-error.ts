import type { AppRouter } from '@heimdall/api'
import { TRPCClientError } from '@trpc/client'

/** Where the server has told what is wrong. Undefined: it was never reached, or something else answered for it. */
export const errorData = (error: unknown) =>
  // The client is the only place where such errors are made, so they carry this router's shape.
  error instanceof TRPCClientError ? ((error as TRPCClientError<AppRouter>).data ?? undefined) : undefined

/** Nobody is signed in, or no longer. */
export const isSignedOut = (error: unknown): boolean => errorData(error)?.code === 'UNAUTHORIZED'
