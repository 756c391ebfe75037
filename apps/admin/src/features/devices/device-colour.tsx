import type { Device } from '@heimdall/contracts'

/** As on the map: the colour of its marker before it. */
export function DeviceColour({ colour }: Pick<Device, 'colour'>) {
  return (
    <span aria-hidden="true" className="size-2.5 shrink-0 rounded-full" style={{ backgroundColor: colour }} />
  )
}
