/** Of the message by which somebody tries a webhook; all others are about something that has happened. */
export const testType = 'webhook.test'
