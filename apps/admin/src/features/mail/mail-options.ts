import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import type { MailSearch } from './mail-search.ts'

export const mailsPerPage = 25

export const mailsOptions = ({ status = 'all', page = 1 }: Pick<MailSearch, 'status' | 'page'>) =>
  trpc.mail.list.queryOptions(
    { ...(status === 'all' ? {} : { status }), page, limit: mailsPerPage },
    // Mails leave by themselves while somebody looks.
    { placeholderData: keepPreviousData, refetchInterval: 10_000 },
  )

export const mailOptions = (mailId: string) => trpc.mail.get.queryOptions({ mailId })
