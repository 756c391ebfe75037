export { getHeat } from './get-heat.ts'
export { getTrack } from './get-track.ts'
export { readReach } from './read-reach.ts'
