import { CreatedDevice } from '@heimdall/contracts'
import { call } from '../../testing/http-client.ts'
import type { TestServer } from '../../testing/test-server.ts'

export interface TestPhone {
  id: string
  token: string
}

/** Somebody, and a key that adds devices of theirs and sees where they are. */
export async function startDevices(
  server: TestServer,
): Promise<{ key: string; newPhone: () => Promise<TestPhone> }> {
  const { key } = await server.createKey(['device:read', 'device:write', 'location:read'])
  return {
    key,
    async newPhone() {
      // An account has 50 devices at most.
      const { id: userId } = await server.createUser()
      const answer = await call(server, 'POST /v1/gps/devices', { key, body: { name: 'Phone', userId } })
      const { id, ingestUrl } = CreatedDevice.parse(answer.json)
      return { id, token: ingestUrl.slice(ingestUrl.lastIndexOf('/') + 1) }
    },
  }
}
