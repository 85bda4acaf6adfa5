import type { Photo } from './draft.ts'

/** Longest side in pixels: enough to read a machine's plate, small enough for a weak line. */
const longest = 1600

/** A picture made smaller, without what the camera wrote into it (place, owner); what is no picture stays as it is. */
async function smaller(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!picture) return file
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return await new Promise((resolve) => canvas.toBlob((made) => resolve(made ?? file), 'image/jpeg', 0.82))
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Takes a photo in under a name of its own, by which the house knows it when it is sent again. */
export async function photoOf(file: File, now = new Date()): Promise<Photo> {
  const id = crypto.randomUUID()
  const blob = await smaller(file)
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.')
  const end = blob.type === 'image/jpeg' ? 'jpg' : (/\.(\w{2,5})$/.exec(file.name)?.[1] ?? 'jpg')
  return { id, name: `Ảnh khảo sát ${day} ${time} ${id.slice(0, 4)}.${end}`, blob, refusal: null }
}
