/** What a bot would send after a command; the address is one that GeoIP databases know. */
const event = {
  eventType: 'bot_command_executed',
  userId: '123456789012345678',
  ipAddress: '8.8.8.8',
  description: 'Ran /hello',
  metadata: { command: 'hello' },
}

export const curlExample = (origin: string, key: string): string =>
  [
    `curl -X POST ${origin}/v1/internal/audit`,
    `  -H "Authorization: Bearer ${key}"`,
    `  -H "Content-Type: application/json"`,
    `  -H "X-Source-Service: discord_bot"`,
    `  -d '${JSON.stringify(event)}'`,
  ].join(' \\\n')
