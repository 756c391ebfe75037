import type { SignedCheckpoint } from '../proof/checkpointer.ts'

/** Brings something to an address of the configuration; bounded in time and size, and follows no redirect. */
export type Post = (
  url: string,
  request: { headers?: Record<string, string>; body: string },
) => Promise<Response>

/** Posts the signed note as it is. Whoever gets it verifies the signature, so it needs no other. */
export async function sendToWebhook(url: string, { note }: SignedCheckpoint, post: Post): Promise<void> {
  const answer = await post(url, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: note,
  })
  if (!answer.ok) throw new Error(`The webhook for checkpoints answered ${answer.status}`)
}
