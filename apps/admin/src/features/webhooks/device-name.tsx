import { PrivacyBlur } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { deviceOptions } from '../devices/devices-options.ts'

/** Its name and whose it is; its id where it is gone. */
export function DeviceName({ id }: { id: string }) {
  const { data, isPending } = useQuery({ ...deviceOptions(id), retry: false })
  if (isPending) return <span className="text-muted">…</span>
  if (!data) return <PrivacyBlur className="font-mono text-xs text-muted">{id}</PrivacyBlur>
  return (
    <span>
      {data.name} <span className="text-muted">{data.owner?.username}</span>
    </span>
  )
}
