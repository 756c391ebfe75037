import { defineEvents } from '../define-events.ts'
import { count, personal, pub, text, texts } from '../metadata-fields.ts'

// A file's name is free text: it may say whose it is.
const file = { fileName: personal(text), mimeType: pub(text), sizeBytes: pub(count) }

/** Files in storage. */
export const storage = defineEvents('storage', {
  file_created: {
    severity: 'info',
    resource: 'storage_file',
    icon: 'file-up',
    labels: { en: 'File uploaded', de: 'Datei hochgeladen' },
    metadata: { ...file, folder: personal(text) },
  },
  file_downloaded: {
    severity: 'info',
    resource: 'storage_file',
    icon: 'file-down',
    labels: { en: 'File downloaded', de: 'Datei heruntergeladen' },
    metadata: { ...file, linkId: pub(text) },
  },
  file_edited: {
    severity: 'info',
    resource: 'storage_file',
    icon: 'file-pen',
    labels: { en: 'File details edited', de: 'Dateiangaben bearbeitet' },
    metadata: { ...file, changedFields: pub(texts) },
  },
  file_deleted: {
    severity: 'notice',
    resource: 'storage_file',
    icon: 'file-x',
    labels: { en: 'File deleted', de: 'Datei gelöscht' },
    metadata: file,
  },
})
