/** `west` may be greater than `east`: then it crosses the antimeridian. */
export interface Box {
  west: number
  south: number
  east: number
  north: number
}
