import type { GeofenceShape } from '@heimdall/contracts'
import { Field, NativeSelect } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { trpc } from '../../../lib/trpc.ts'

/** Begins with a circle around where one of one's devices is. Nothing while none has said where. */
export function AroundDevice({ onChoose }: { onChoose: (shape: GeofenceShape) => void }) {
  const t = useTranslations('places.around')
  const { data } = useQuery(trpc.devices.list.queryOptions({ scope: 'own', limit: 100 }))
  const devices = data?.devices.filter(({ live }) => live?.position) ?? []
  if (devices.length === 0) return null
  function choose(id: string) {
    const position = devices.find((device) => device.id === id)?.live?.position
    if (!position) return
    const { latitude, longitude } = position
    onChoose({ type: 'circle', center: { latitude, longitude }, radiusM: 150 })
  }
  return (
    <Field label={t('label')} className="sm:max-w-xs">
      <NativeSelect value="" onChange={(event) => choose(event.target.value)}>
        <option value="">{t('none')}</option>
        {devices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}
