import { CircleAlert } from 'lucide-react'
import type { SearchMistake } from './search-mistake.ts'
import { useMistakeText } from './use-mistake-text.ts'

const most = 3

/** What is wrong with the search, in words. Twenty mistakes are told when the first ones are mended. */
export function MistakeList({ id, mistakes }: { id: string; mistakes: readonly SearchMistake[] }) {
  const textOf = useMistakeText()
  return (
    <div id={id} aria-live="polite">
      {mistakes.length > 0 && (
        <ul className="mt-1.5 flex flex-col gap-1 text-xs text-danger-ink">
          {mistakes.slice(0, most).map((mistake) => (
            <li key={`${mistake.start} ${mistake.code}`} className="flex gap-1.5">
              <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
              <span className="min-w-0 wrap-anywhere">{textOf(mistake)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
