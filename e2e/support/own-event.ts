import type { Page } from '@playwright/test'

interface Event {
  id: string
  eventType: string
}

/** The sign-in of whoever is signed in on this page, once the log has it. */
export async function ownSignIn(page: Page): Promise<Event> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const answer = await page.request.get('/v1/users/me/audit?eventType=login')
    const { events } = (await answer.json()) as { events: Event[] } // The contract of this address.
    if (events[0]) return events[0]
    await page.waitForTimeout(100)
  }
  throw new Error('The sign-in has not reached the log')
}

/** Reports it as that person would; answers the report's id. */
export async function reportSignIn(
  page: Page,
  reason = 'not_me',
  comment = 'I was asleep.',
): Promise<string> {
  const { id } = await ownSignIn(page)
  const answer = await page.request.post(`/v1/users/me/audit/${id}/report`, { data: { reason, comment } })
  if (answer.status() !== 201) throw new Error(`The report was answered with ${answer.status()}`)
  const report = (await answer.json()) as { id: string } // The contract of a 201.
  return report.id
}
