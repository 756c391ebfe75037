import { controlStyles, cx, OptionList } from '@heimdall/ui'
import { Search, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAuditSearch } from '../use-audit-search.ts'
import { MistakeList } from './mistake-list.tsx'
import { SearchHelp } from './search-help.tsx'
import { isAtCaret } from './search-mistake.ts'
import { SearchUnderlay } from './search-underlay.tsx'
import { SuggestionText } from './suggestion-text.tsx'
import { useFocusKey } from './use-focus-key.ts'
import { useMistakes } from './use-mistakes.ts'
import { useReadSearch } from './use-read-search.ts'
import { useSearchText } from './use-search-text.ts'
import { useSuggestions } from './use-suggestions.ts'

/** The search language's box: completes keys and values, and says what is wrong where it is wrong. */
export function SearchBox() {
  const t = useTranslations('audit.search')
  const { search, change } = useAuditSearch()
  const box = useSearchText(search.q ?? '')
  const [judged, setJudged] = useState(true)
  const mistakeId = useId()
  const mistakes = useMistakes(box.text)
  const told = mistakes.filter((mistake) => judged || !isAtCaret(mistake, box.caret))
  const read = useReadSearch()
  const list = useSuggestions(box, submit)
  useFocusKey('/', box.inputRef)

  function submit(text: string) {
    box.rest()
    setJudged(true)
    const q = text.trim() || undefined
    // What can not be read changes nothing but the words below the box.
    if (q !== search.q && (q === undefined || read(q)?.ok !== false)) change({ q })
  }
  function onType(input: HTMLInputElement) {
    setJudged(false)
    list.open()
    box.type(input.value, input.selectionStart ?? input.value.length)
  }
  function use(text: string) {
    box.write(text, text.length)
    submit(text)
    box.inputRef.current?.focus()
  }
  return (
    <div>
      <div className="relative">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-3 z-1 size-4 -translate-y-1/2 text-subtle"
        />
        <SearchUnderlay inputRef={box.inputRef} text={box.text} mistakes={told} />
        <input
          ref={box.inputRef}
          type="text"
          role="combobox"
          aria-label={t('label')}
          aria-expanded={list.shown}
          aria-controls={list.listId}
          aria-activedescendant={list.activeId}
          aria-autocomplete="list"
          aria-invalid={told.length > 0 || undefined}
          aria-describedby={told.length > 0 ? mistakeId : undefined}
          aria-keyshortcuts="/"
          placeholder={t('placeholder')}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          value={box.text}
          onChange={(event) => onType(event.target)}
          onSelect={(event) => box.setCaret(event.currentTarget.selectionStart ?? 0)}
          onMouseDown={list.open}
          onKeyDown={list.onKeyDown}
          onBlur={() => {
            list.close()
            submit(box.text)
          }}
          className={cx(controlStyles, 'h-10 pr-20 pl-9 font-mono text-[0.8125rem] touch:h-11')}
        />
        <div className="absolute inset-y-0 right-1 flex items-center">
          {box.text !== '' && (
            <button
              type="button"
              aria-label={t('clear')}
              onClick={() => use('')}
              className="grid size-8 place-items-center rounded-md text-subtle -outline-offset-2 hover:text-ink touch:size-11"
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          )}
          <SearchHelp onUse={use} withKey={box.text === ''} />
        </div>
        {list.shown && (
          <div className="absolute inset-x-0 top-full z-40 mt-1.5 max-w-xl overflow-hidden rounded-lg border border-line bg-raised shadow-pop">
            <OptionList
              id={list.listId}
              label={t('suggestions')}
              groups={[{ id: 'all', options: list.suggestions.map((s) => ({ ...s, value: s.insert })) }]}
              active={list.active}
              optionId={list.optionId}
              onActivate={list.setActive}
              onChoose={list.choose}
              renderOption={(option) => <SuggestionText suggestion={option} />}
              className="max-h-80"
            />
            <p
              aria-hidden="true"
              className="border-t border-line px-3 py-1.5 text-2xs text-subtle touch:hidden"
            >
              {t('keysHint')}
            </p>
          </div>
        )}
      </div>
      <MistakeList id={mistakeId} mistakes={told} />
      <span role="status" className="sr-only">
        {list.shown ? t('suggestionCount', { count: list.suggestions.length }) : ''}
      </span>
    </div>
  )
}
