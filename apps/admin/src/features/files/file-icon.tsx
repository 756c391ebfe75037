import type { StoredFile } from '@heimdall/contracts'
import { File, FileArchive, FileMusic, FileText, FileVideo, Image } from 'lucide-react'
import { useCan } from '../session/use-me.ts'
import { thumbnailAddress } from './file-address.ts'

const icons = { image: Image, audio: FileMusic, video: FileVideo, text: FileText }

/** The picture of a picture, for those who may see it, and a sign of its kind for all else. */
export function FileIcon({ file }: { file: StoredFile }) {
  const maySee = useCan('storage:download')
  if (file.hasThumbnail && maySee) {
    return (
      <img
        src={thumbnailAddress(file.id)}
        alt=""
        loading="lazy"
        className="size-8 shrink-0 rounded-sm border border-line object-cover"
      />
    )
  }
  const isArchive = /zip|compressed|tar|7z/.test(file.mediaType)
  const Icon = isArchive ? FileArchive : file.preview === null ? File : icons[file.preview]
  return (
    <span
      aria-hidden="true"
      className="grid size-8 shrink-0 place-items-center rounded-sm bg-sunken text-muted [&_svg]:size-4"
    >
      <Icon />
    </span>
  )
}
