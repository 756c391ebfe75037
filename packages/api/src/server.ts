export type { Context, Cookies } from './context.ts'
export { describeError, type ErrorDescription, invalid, messages, statusOf } from './describe-error.ts'
export { listProcedures, type ProcedureInfo } from './procedures.ts'
export { type AppRouter, appRouter } from './root.ts'
