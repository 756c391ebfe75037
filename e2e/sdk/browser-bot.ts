import { createHeimdall, each, type HeimdallEvent, HeimdallUnreachable } from '@heimdall/sdk'

const heard: HeimdallEvent[] = []
const connections = { made: 0, lost: 0 }

/** What a page does with the SDK, for a test to ask for. Without a key it acts as whoever is signed in. */
const bot = {
  heard,
  connections,
  async usernames(url: string): Promise<string[]> {
    const heimdall = createHeimdall({ url })
    const names: string[] = []
    for await (const user of each(heimdall.listUsers, 'users', { query: { limit: 2 } })) {
      names.push(user.username)
    }
    return names
  },
  /** The same twice, as after an answer that got lost. */
  async logTwice(url: string, sourceService: string, number: number): Promise<string[]> {
    const heimdall = createHeimdall({ url, headers: { 'X-Source-Service': sourceService } })
    const input = {
      body: { eventType: 'bot_command_executed', metadata: { number } },
      headers: { 'Idempotency-Key': `${sourceService} ${number}` },
    }
    const first = await heimdall.logAuditEvent(input)
    const second = await heimdall.logAuditEvent(input)
    return [first.id, second.id]
  },
  follow(url: string, sourceService: string): void {
    const heimdall = createHeimdall({ url })
    const events = heimdall.events({
      sourceService,
      onConnect: () => connections.made++,
      onDisconnect: () => connections.lost++,
    })
    void (async () => {
      for await (const event of events) heard.push(event)
    })()
  },
  /** From another website, with a key. */
  async failureFrom(url: string, auth: string): Promise<string> {
    const heimdall = createHeimdall({ url, auth, retries: 0 })
    try {
      await heimdall.listUsers()
      return 'none'
    } catch (error) {
      return error instanceof HeimdallUnreachable ? 'unreachable' : String(error)
    }
  },
}

export type BrowserBot = typeof bot
Object.assign(globalThis, { bot })
