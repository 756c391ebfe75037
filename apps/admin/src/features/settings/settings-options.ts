import type { SettingKey } from '@heimdall/contracts'
import { trpc } from '../../lib/trpc.ts'

export const settingsOptions = trpc.settings.list.queryOptions({})

export const historyOptions = (key: SettingKey) => trpc.settings.history.queryOptions({ key, limit: 50 })

const shown = 5
export const allWithoutFactorOptions = trpc.settings.withoutSecondFactor.queryOptions({ limit: shown })
