import type { Device } from '@heimdall/contracts'
import { Badge } from '@heimdall/ui'
import { useNow, useTranslations } from 'use-intl'
import { useCan } from '../session/use-me.ts'
import { deviceStateOf } from './device-state.ts'

const tones = { never: 'neutral', sending: 'success', silent: 'warning' } as const

/** Nothing for those who may not see where devices are: neither may they know whether one sends. */
export function DeviceStateBadge({ device }: { device: Device }) {
  const t = useTranslations('devicePages')
  const maySee = useCan('location:read')
  const now = useNow({ updateInterval: 60_000 })
  if (!maySee) return null
  const state = deviceStateOf(device, now.getTime())
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
}
