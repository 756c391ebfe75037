import { AppError } from '../../kernel/index.ts'

interface Ban {
  banReason: string | null
  banExpiresAt: Date | null
}

/** For whoever has proved to be the owner: why they can not come in, and until when. */
export const bannedError = ({ banReason, banExpiresAt }: Ban): AppError =>
  new AppError('FORBIDDEN', 'This account is banned', {
    issues: [
      {
        path: [],
        code: 'banned',
        message: 'This account is banned',
        params: {
          ...(banReason === null ? {} : { reason: banReason }),
          ...(banExpiresAt === null ? {} : { until: banExpiresAt.toISOString() }),
        },
      },
    ],
  })
