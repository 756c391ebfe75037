export { getHeat } from './get-heat.ts'
export { getTrack } from './get-track.ts'
