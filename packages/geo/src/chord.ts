import { earthRadiusM } from './distance.ts'

/** Metres along the ground of a squared chord. */
export const metresOfChord = (squared: number): number =>
  2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(squared) / 2))

/** The squared chord of so many metres along the ground; of half the globe and beyond, the longest. */
export function chordOfMetres(metres: number): number {
  const half = Math.sin(Math.min(metres / (2 * earthRadiusM), Math.PI / 2))
  return 4 * half * half
}
