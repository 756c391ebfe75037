export { CategoryIcon, type CategoryIconProps } from './category-icon.tsx'
export { TripProfile, type TripProfileLabels, type TripProfileProps } from './trip-profile.tsx'
export { tripUnits } from './trip-units.ts'
