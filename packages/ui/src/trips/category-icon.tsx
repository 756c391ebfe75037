import type { TripCategoryIcon } from '@heimdall/contracts'
import {
  Bike,
  Briefcase,
  Bus,
  Car,
  Footprints,
  Heart,
  House,
  type LucideIcon,
  Mountain,
  Plane,
  Radio,
  Ship,
  ShoppingBag,
  Tag,
  Tent,
  TrainFront,
} from 'lucide-react'

const icons: Record<TripCategoryIcon, LucideIcon> = {
  tag: Tag,
  car: Car,
  bike: Bike,
  footprints: Footprints,
  bus: Bus,
  'train-front': TrainFront,
  ship: Ship,
  plane: Plane,
  briefcase: Briefcase,
  house: House,
  mountain: Mountain,
  tent: Tent,
  'shopping-bag': ShoppingBag,
  heart: Heart,
  radio: Radio,
}

export type CategoryIconProps = { icon: TripCategoryIcon; colour: string; className?: string | undefined }

/** What a category looks like beside its name. Its colour is its owner's, so it says nothing that the name does not. */
export function CategoryIcon({ icon, colour, className }: CategoryIconProps) {
  const Icon = icons[icon]
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={className ?? 'size-8 shrink-0'}>
      <rect width="32" height="32" rx="8" fill={colour} fillOpacity="0.16" />
      <Icon x="8" y="8" width="16" height="16" color={colour} />
    </svg>
  )
}
