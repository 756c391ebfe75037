import type { Services } from '../../kernel/index.ts'

/** A step of the worker that settles what is pending; true when there is more. */
export async function settleDueFences({ geofences, gps }: Services): Promise<boolean> {
  const { settled, isMore } = await geofences.settle()
  if (settled > 0) gps.written()
  return isMore
}
