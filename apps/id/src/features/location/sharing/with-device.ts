/** A choice with this device, or without it. What is no device any more falls out: with it nothing of the choice could be saved. */
export const withDevice = (
  chosen: readonly string[],
  devices: readonly { id: string }[],
  id: string,
  isIn: boolean,
): string[] => devices.map((device) => device.id).filter((one) => (one === id ? isIn : chosen.includes(one)))
