/** Whether this has asked for the way of that device, from then on. */
export const isWayFrom = (asked: unknown, deviceId: string, from: string): boolean =>
  typeof asked === 'object' &&
  asked !== null &&
  'deviceId' in asked &&
  asked.deviceId === deviceId &&
  'from' in asked &&
  asked.from === from
