import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Messages } from '../lib/locale.ts'
import { Both } from './both.tsx'
import { ForgotPasswordPaint, RegisterPaint, SignInPaint } from './guest-paint.tsx'
import { MemberPaint } from './member-paint.tsx'

const member = (title: keyof Messages['titles'] | null, description: (texts: Messages) => string) => (
  <MemberPaint title={title === null ? undefined : ({ titles }) => titles[title]} description={description} />
)

/** By the address, or the first part of it. */
const pages: Record<string, ReactNode> = {
  '/sign-in': <SignInPaint />,
  '/register': <RegisterPaint />,
  '/forgot-password': <ForgotPasswordPaint />,
  '/': member(null, ({ overview }) => overview.description),
  '/activity': member('activity', ({ activity }) => activity.description),
  '/profile': member('profile', ({ profile }) => profile.description),
  '/security': member('security', ({ security }) => security.description),
  '/sessions': member('sessions', ({ sessions }) => sessions.description),
  '/links': member('links', ({ links }) => links.description),
  '/connected-apps': member('connectedApps', ({ connectedApps }) => connectedApps.description),
  '/api-keys': member('apiKeys', ({ apiKeys }) => apiKeys.description),
  '/apps': member('apps', ({ apps }) => apps.description),
  '/location': member('location', ({ location }) => location.description),
  '/reports': member('reports', ({ report }) => report.listDescription),
  '/privacy': member('privacy', ({ privacy }) => privacy.description),
  '/about': member('about', ({ about }) => about.description),
}

/** What each page looks like before any code has run; out of reach for keyboard and screen readers, who are told to wait. */
export const firstPaints = Object.fromEntries(
  Object.entries(pages).map(([path, page]) => [
    path,
    renderToStaticMarkup(
      <div data-first-paint="">
        <p className="sr-only">
          <Both text={({ common }) => common.loading} />
        </p>
        <div inert aria-hidden="true">
          {page}
        </div>
      </div>,
    ),
  ]),
)
