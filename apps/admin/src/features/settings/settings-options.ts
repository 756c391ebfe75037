import { trpc } from '../../lib/trpc.ts'

export const settingsOptions = trpc.settings.list.queryOptions({})

const shown = 5
export const allWithoutFactorOptions = trpc.settings.withoutSecondFactor.queryOptions({ limit: shown })
