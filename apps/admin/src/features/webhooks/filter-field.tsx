import type { Issue } from '@heimdall/contracts'
import { controlStyles, cx, OptionList, privateField } from '@heimdall/ui'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { MistakeList } from '../audit/search/mistake-list.tsx'
import { isAtCaret, type SearchMistake } from '../audit/search/search-mistake.ts'
import { SuggestionText } from '../audit/search/suggestion-text.tsx'
import { useReadSearch } from '../audit/search/use-read-search.ts'
import { useSearchText } from '../audit/search/use-search-text.ts'
import { useSuggestions } from '../audit/search/use-suggestions.ts'

export type FilterFieldProps = {
  value: string
  onChange: (text: string) => void
  /** What the server said of it. */
  refusal: Issue | undefined
}

/** A search of the audit log in a form: completes as the log's own box does, and says what can not be read. */
export function FilterField({ value, onChange, refusal }: FilterFieldProps) {
  const t = useTranslations('webhooks.form')
  const tSearch = useTranslations('audit.search')
  const [inputId, hintId, mistakeId] = [useId(), useId(), useId()]
  const box = useSearchText(value)
  const read = useReadSearch()(box.text)
  const list = useSuggestions(box, onChange)
  const mistakes = (read && !read.ok ? read.errors : mistakeOf(refusal)).filter(
    (mistake) => !box.isTyping || !isAtCaret(mistake, box.caret),
  )
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={inputId} className="text-sm font-medium text-ink">
        {t('filter')}
      </label>
      <div className="relative">
        <input
          {...privateField}
          ref={box.inputRef}
          id={inputId}
          type="text"
          role="combobox"
          aria-expanded={list.shown}
          aria-controls={list.listId}
          aria-activedescendant={list.activeId}
          aria-autocomplete="list"
          aria-invalid={mistakes.length > 0 || undefined}
          aria-describedby={`${hintId} ${mistakeId}`}
          placeholder="type:login_failed -country:DE"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          value={box.text}
          onChange={({ target }) => {
            list.open()
            box.type(target.value, target.selectionStart ?? target.value.length)
            onChange(target.value)
          }}
          onSelect={(event) => box.setCaret(event.currentTarget.selectionStart ?? 0)}
          onKeyDown={list.onKeyDown}
          onBlur={() => {
            list.close()
            box.rest()
            onChange(box.text)
          }}
          className={cx(controlStyles, 'h-10 font-mono text-[0.8125rem] touch:h-11')}
        />
        {list.shown && (
          <div className="absolute inset-x-0 top-full z-40 mt-1.5 overflow-hidden rounded-lg border border-line bg-raised shadow-pop">
            <OptionList
              id={list.listId}
              label={tSearch('suggestions')}
              groups={[{ id: 'all', options: list.suggestions.map((s) => ({ ...s, value: s.insert })) }]}
              active={list.active}
              optionId={list.optionId}
              onActivate={list.setActive}
              onChoose={list.choose}
              renderOption={(option) => <SuggestionText suggestion={option} />}
              className="max-h-60"
            />
          </div>
        )}
      </div>
      <p id={hintId} className="text-xs text-muted">
        {t('filterHint')}
      </p>
      <MistakeList id={mistakeId} mistakes={mistakes} />
    </div>
  )
}

const mistakeOf = (issue: Issue | undefined): readonly SearchMistake[] =>
  issue === undefined
    ? []
    : [
        {
          code: issue.code,
          message: issue.message,
          params: issue.params ?? {},
          start: issue.start ?? 0,
          end: issue.end ?? 0,
        },
      ]
