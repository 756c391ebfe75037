import { useState } from 'react'
import type { ChosenDevices, DeviceChoiceProps } from './device-choice.tsx'

/** A choice of devices in a form; `check` says whether it may be sent, and shows it where it may not. */
export function useDeviceChoice(start: ChosenDevices): {
  deviceIds: string[] | null
  check: () => boolean
  field: DeviceChoiceProps
} {
  const [before] = useState(start)
  const [value, setValue] = useState<ChosenDevices>(start)
  const [isTried, setIsTried] = useState(false)
  // Where all that were chosen are deleted, the rest can be changed all the same.
  const isEmpty = value !== before && value?.length === 0
  return {
    deviceIds: value && [...value],
    check() {
      setIsTried(true)
      return !isEmpty
    },
    field: { value, onChange: setValue, isMissing: isTried && isEmpty },
  }
}
