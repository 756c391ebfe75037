import { defineEvents } from '../define-events.ts'
import { anything, count, personal, pub, text, textOrNumber, texts } from '../metadata-fields.ts'

const place = { guildId: pub(text), guildName: pub(text), channelId: pub(text) }

/** What the Discord bot does. Guilds and channels are communities, not persons; members are persons. */
export const discordBot = defineEvents('discord_bot', {
  bot_command_executed: {
    severity: 'info',
    resource: 'discord_command',
    icon: 'square-terminal',
    labels: { en: 'Bot command run', de: 'Bot-Befehl ausgeführt' },
    metadata: {
      ...place,
      command: pub(text),
      subcommand: pub(text),
      options: personal(anything),
      durationMs: pub(count),
    },
    ocsf: { class: 'apiActivity', activity: 'Other' },
  },
  bot_config_changed: {
    severity: 'notice',
    resource: 'discord_bot',
    icon: 'settings',
    labels: { en: 'Bot settings changed', de: 'Bot-Einstellungen geändert' },
    metadata: {
      ...place,
      key: pub(text),
      changedFields: pub(texts),
      oldValue: personal(anything),
      newValue: personal(anything),
    },
    ocsf: { class: 'applicationLifecycle', activity: 'Update' },
  },
  bot_moderation_action: {
    severity: 'warning',
    resource: 'discord_member',
    icon: 'gavel',
    labels: { en: 'Moderation action taken', de: 'Moderationsmaßnahme ergriffen' },
    metadata: {
      ...place,
      action: pub(text),
      targetId: personal(text),
      targetName: personal(text),
      moderatorId: personal(text),
      reason: personal(text),
      durationSeconds: pub(count),
      caseId: pub(textOrNumber),
    },
    ocsf: { class: 'apiActivity', activity: 'Other' },
  },
  /** Also what Heimdall records when it refuses an actor for lack of a permission; the label says so for both. */
  bot_permission_denied: {
    severity: 'warning',
    resource: 'permission',
    icon: 'shield-ban',
    labels: { en: 'Permission denied', de: 'Zugriff verweigert' },
    metadata: { permission: pub(text), operation: pub(text), ...place, command: pub(text) },
    ocsf: { class: 'apiActivity', activity: 'Other' },
  },
  bot_error: {
    severity: 'warning',
    resource: 'discord_bot',
    icon: 'bug',
    labels: { en: 'Bot error', de: 'Bot-Fehler' },
    metadata: {
      ...place,
      error: personal(anything),
      errorCode: pub(textOrNumber),
      command: pub(text),
      shardId: pub(textOrNumber),
    },
    ocsf: { class: 'applicationError', activity: 'General Error' },
  },
  bot_started: {
    severity: 'info',
    resource: 'discord_bot',
    icon: 'play',
    labels: { en: 'Bot started', de: 'Bot gestartet' },
    metadata: { version: pub(textOrNumber), guilds: pub(count), shards: pub(count) },
    ocsf: { class: 'applicationLifecycle', activity: 'Start' },
  },
  bot_stopped: {
    severity: 'notice',
    resource: 'discord_bot',
    icon: 'power-off',
    labels: { en: 'Bot stopped', de: 'Bot beendet' },
    metadata: { reason: pub(text), uptimeSeconds: pub(count) },
    ocsf: { class: 'applicationLifecycle', activity: 'Stop' },
  },
  bot_guild_configured: {
    severity: 'notice',
    resource: 'discord_guild',
    icon: 'server',
    labels: { en: 'Discord server set up', de: 'Discord-Server eingerichtet' },
    metadata: { ...place, changedFields: pub(texts) },
  },
})
