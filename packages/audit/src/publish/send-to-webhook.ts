import type { SignedCheckpoint } from '../proof/checkpointer.ts'

const patienceMs = 10_000

/** Posts the signed note as it is. Whoever gets it verifies the signature, so it needs no other. */
export async function sendToWebhook(
  url: string,
  { note }: SignedCheckpoint,
  request: typeof fetch = fetch,
): Promise<void> {
  const answer = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: note,
    signal: AbortSignal.timeout(patienceMs),
    redirect: 'error',
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`The webhook for checkpoints answered ${answer.status}`)
}
