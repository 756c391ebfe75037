import { LoaderCircle } from 'lucide-react'

/** Decoration: text beside it says that something is under way. */
export function Spinner() {
  return <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />
}
