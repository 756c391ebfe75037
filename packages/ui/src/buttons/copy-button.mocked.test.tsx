import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { CopyButton } from './copy-button.tsx'

const state = vi.hoisted((): { copied: boolean | undefined } => ({ copied: undefined }))
// It would need a browser.
vi.mock('../lib/use-copy.ts', () => ({
  useCopy: () => ({ copied: state.copied, copy: () => undefined }),
}))

function render(copied: boolean | undefined, showText = false) {
  state.copied = copied
  return renderToStaticMarkup(
    <CopyButton value="x" label="Copy" copiedLabel="Copied" failedLabel="Not copied" showText={showText} />,
  )
}

test('says what came of it: by its title, as its text where it shows one, and to screen readers', () => {
  expect(render(undefined)).toContain('title="Copy"')
  for (const [copied, text] of [
    [true, 'Copied'],
    [false, 'Not copied'],
  ] as const) {
    expect(render(copied)).toContain(`title="${text}"`)
    expect(render(copied)).toContain(`<span role="status" class="sr-only">${text}</span>`)
    expect(render(copied, true)).toContain(`<span>${text}</span>`)
  }
})
