export { type OpenedFile, openFile, openThumbnail, processNextFile } from './content/index.ts'
export { deleteFile } from './delete-file.ts'
export { readFileLimits } from './file-limits.ts'
export { createFileFolder, deleteFileFolder, listFileFolders, updateFileFolder } from './folders/index.ts'
export { getFile } from './get-file.ts'
export { getFileUsage } from './get-file-usage.ts'
export { createFileLink, listFileLinks, openFileLink, revokeFileLink } from './links/index.ts'
export { listFiles } from './list-files.ts'
export { tidyFiles } from './tidy-files.ts'
export { updateFile } from './update-file.ts'
export {
  type Appended,
  appendUpload,
  beginUpload,
  cancelUpload,
  getUpload,
  listUploads,
  uploadFile,
} from './uploads/index.ts'
