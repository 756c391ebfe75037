import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test, vi } from 'vitest'
import de from '../messages/de.json'
import en from '../messages/en.json'
import { CopyText } from './copy-text.tsx'

const state = vi.hoisted((): { copied: boolean | undefined } => ({ copied: undefined }))
// It would need a browser.
vi.mock('@heimdall/ui', async (original) => ({
  ...(await original<typeof import('@heimdall/ui')>()),
  useCopy: () => ({ copied: state.copied, copy: () => undefined }),
}))

function render(copied: boolean | undefined, { common }: Pick<typeof en, 'common'> = en) {
  state.copied = copied
  return renderToStaticMarkup(
    <IntlProvider locale="en" timeZone="UTC" messages={{ common }}>
      <CopyText value="203.0.113.7" label="Copy IP address" />
    </IntlProvider>,
  )
}

test('whether it was copied is said, also when the browser refuses', () => {
  expect(render(undefined)).toContain('title="Copy IP address"')
  expect(render(true)).toContain('role="status" class="sr-only">Copied<')
  const refused = render(false)
  expect(refused).toContain('title="Could not copy. Select the text."')
  expect(refused).toContain('role="status" class="sr-only">Could not copy. Select the text.<')
  expect(render(false, de)).toContain('Nicht kopiert. Bitte den Text markieren.')
})
