import { createFileRoute } from '@tanstack/react-router'
import { mailsOptions } from '../features/mail/mail-options.ts'
import { MailPage } from '../features/mail/mail-page.tsx'
import { MailSearch } from '../features/mail/mail-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/mail')({
  validateSearch: MailSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'mail'),
  loaderDeps: ({ search: { status, page } }) => ({ status, page }),
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchQuery(mailsOptions(deps))
  },
  component: MailPage,
})
