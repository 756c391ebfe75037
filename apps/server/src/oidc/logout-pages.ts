import type { KoaContextWithOIDC } from 'oidc-provider'

/** The pages are those of the ID app. What they need travels behind `#`, where no server and no log sees it. */
export const logoutPages = {
  logoutSource(context: KoaContextWithOIDC, form: string) {
    const xsrf = /name="xsrf" value="([0-9a-f]+)"/.exec(form)?.[1] ?? ''
    const app = context.oidc.client?.clientName
    context.status = 303
    context.redirect(`/sign-out#${new URLSearchParams({ xsrf, ...(app === undefined ? {} : { app }) })}`)
  },
  postLogoutSuccessSource(context: KoaContextWithOIDC) {
    context.redirect('/sign-in?notice=signed-out')
  },
}
