export { type OpenedFile, openFile, openFor, openThumbnail } from './open-file.ts'
export { processNextFile } from './process-files.ts'
