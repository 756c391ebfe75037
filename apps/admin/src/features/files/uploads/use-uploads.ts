import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { trpc } from '../../../lib/trpc.ts'
import { uploadsOptions } from '../files-options.ts'
import { begunUploads } from './begun-uploads.ts'
import { addressOf } from './tus-client.ts'
import { uploadQueue } from './upload-queue.ts'

/** Uploads of this browser; lists are read anew as files come in, and leaving the app is asked about meanwhile. */
export function useUploads() {
  const queryClient = useQueryClient()
  const uploads = useSyncExternalStore(uploadQueue.subscribe, uploadQueue.list)
  const isBusy = uploads.some(
    ({ status }) => status === 'sending' || status === 'waiting' || status === 'broken',
  )
  useEffect(
    () =>
      uploadQueue.onFinished(() => {
        void queryClient.invalidateQueries(trpc.files.pathFilter())
      }),
    [queryClient],
  )
  useEffect(() => {
    if (!isBusy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isBusy])
  return uploads
}

/** Adds files; one whose upload stopped half-way in another visit goes on where it stands. */
export function useAddFiles(folderId: string | null): (files: Iterable<File>) => Promise<void> {
  const queryClient = useQueryClient()
  return useCallback(
    async (files) => {
      const all = [...files]
      const known = await queryClient.fetchQuery({ ...uploadsOptions, staleTime: 0 }).catch(() => null)
      const taken = new Set(uploadQueue.list().map(({ location }) => location))
      for (const file of all) {
        const begun = known?.uploads.find(
          (upload) =>
            upload.name === file.name.normalize('NFC') &&
            upload.sizeBytes === file.size &&
            upload.folderId === folderId &&
            !taken.has(addressOf(upload.id)) &&
            begunUploads.isOf(addressOf(upload.id), file),
        )
        const location = begun ? addressOf(begun.id) : null
        taken.add(location)
        uploadQueue.add(file, folderId, location)
      }
    },
    [queryClient, folderId],
  )
}
