import type { KoaContextWithOIDC } from 'oidc-provider'

/** What oidc-provider calls what can go wrong with a code that somebody has typed. */
const problems: Record<string, string> = {
  NoCodeError: 'missing',
  NotFoundError: 'unknown',
  ExpiredError: 'expired',
  AlreadyUsedError: 'used',
  AbortedError: 'denied',
}

/** The page is one of the ID app: it gets what it shows as JSON, and browsers are sent to it. */
export const devicePages = {
  userCodeInputSource(context: KoaContextWithOIDC, form: string, _out?: unknown, error?: Error) {
    const problem = error ? (problems[error.name] ?? 'failed') : null
    if (wantsPage(context)) {
      context.redirect(`/device?${new URLSearchParams(problem === null ? {} : { problem })}`)
      return
    }
    context.status = 200
    context.body = { step: 'enter', xsrf: xsrfOf(form), problem }
  },
  userCodeConfirmSource(
    context: KoaContextWithOIDC,
    form: string,
    client: { clientId: string; clientName?: string | undefined; logoUri?: string | undefined },
    deviceInfo: Record<string, unknown>,
    userCode: string,
  ) {
    context.body = {
      step: 'confirm',
      xsrf: xsrfOf(form),
      userCode,
      app: client.clientName ?? client.clientId,
      clientId: client.clientId,
      logoUrl: client.logoUri ?? null,
      ipAddress: deviceInfo.ip ?? null,
      userAgent: deviceInfo.ua ?? null,
    }
  },
  successSource(context: KoaContextWithOIDC) {
    context.redirect('/device?done=approved')
  },
}

const wantsPage = (context: KoaContextWithOIDC) => context.accepts('json', 'html') === 'html'

/** The form is made for a page without script; of it only the token against forgery is needed. */
const xsrfOf = (form: string) => /name="xsrf" value="([0-9a-f]+)"/.exec(form)?.[1] ?? ''
