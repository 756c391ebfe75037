import { trpc } from '../../lib/trpc.ts'

export const settingsOptions = trpc.settings.list.queryOptions({})

/** Those that the community has made. */
export const ownSettingsOptions = trpc.settings.listCustom.queryOptions({})

/** Of one of Heimdall's, or `custom.` and a key of the community. */
export const historyOptions = (key: string) => trpc.settings.history.queryOptions({ key, limit: 50 })

const shown = 5
export const allWithoutFactorOptions = trpc.settings.withoutSecondFactor.queryOptions({ limit: shown })
