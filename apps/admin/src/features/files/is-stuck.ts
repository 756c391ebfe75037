import type { StoredFile } from '@heimdall/contracts'

const afterMs = 86_400_000

/** Whether it has been looked at for so long that it will not be done by itself. */
export const isStuck = (
  { state, createdAt }: Pick<StoredFile, 'state' | 'createdAt'>,
  now: number,
): boolean => state === 'processing' && now - Date.parse(createdAt) > afterMs
