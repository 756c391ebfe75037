import type { Page } from '@playwright/test'

const mark = 'Against the content security policy:'

/** What the pages of a tab do from now on that their policy forbids, also where the code goes on without it. */
export async function watchPolicy(page: Page): Promise<readonly string[]> {
  const blocked: string[] = []
  page.on('console', (message) => {
    if (message.text().startsWith(mark)) blocked.push(`${message.text()} on ${page.url()}`)
  })
  await page.addInitScript((text) => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(text, violatedDirective, blockedURI, sourceFile),
    )
  }, mark)
  return blocked
}
