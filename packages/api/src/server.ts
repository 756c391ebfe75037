export type { Context, SessionCookie } from './context.ts'
export { describeError, type ErrorDescription, invalid, messages, statusOf } from './describe-error.ts'
export { type AppRouter, appRouter } from './root.ts'
export type { Meta } from './trpc.ts'
