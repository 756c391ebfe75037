import { accounts } from './routers/accounts.ts'
import { apiKeys } from './routers/api-keys.ts'
import { audit } from './routers/audit.ts'
import { auditViews } from './routers/audit-views.ts'
import { mail } from './routers/mail.ts'
import { reports } from './routers/reports.ts'
import { sessions } from './routers/sessions.ts'
import { signIn } from './routers/sign-in.ts'
import { system } from './routers/system.ts'
import { users } from './routers/users.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  accounts,
  apiKeys,
  audit,
  auditViews,
  mail,
  reports,
  sessions,
  signIn,
  system,
  users,
})
export type AppRouter = typeof appRouter
