import sharp, { type Sharp } from 'sharp'
import { refuseFile } from './refusals.ts'

/** Decoders run in threads of their own; a burst of pictures may not take the whole machine. */
sharp.concurrency(1)
sharp.cache(false)

type Picture = 'png' | 'jpeg' | 'webp'

const written: Record<Picture, (image: Sharp) => Sharp> = {
  png: (image) => image.png({ compressionLevel: 9 }),
  jpeg: (image) => image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  webp: (image) => image.webp({ quality: 92 }),
}

const pixelsOf = async (path: string): Promise<number> => {
  const { width, height } = await sharp(path, { limitInputPixels: false }).metadata()
  return width * height
}

/**
 * Decodes a picture and writes it anew: what is not picture (place, camera, whatever was glued on) is gone.
 * Turned as the camera held it.
 * @param mostPixels a small file may hold a picture that fills the memory
 * @throws Problem `file.pixels`, `file.broken`
 */
export async function writeAnew(kind: Picture, from: string, to: string, mostPixels: number): Promise<void> {
  const million = (pixels: number) => Math.round(pixels / 1e6)
  try {
    const pixels = await pixelsOf(from)
    if (pixels > mostPixels) throw refuseFile('pixels', { pixels: million(pixels), max: million(mostPixels) })
    const image = sharp(from, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
    await written[kind](image).toFile(to)
  } catch (error) {
    if (error instanceof Error && error.name === 'Problem') throw error
    throw refuseFile('broken', { what: 'ảnh' })
  }
}

/** Widest and highest side in pixels of what is shown. */
const previewSides = { small: 320, large: 2000 } as const
export type PreviewSize = keyof typeof previewSides

/** A smaller picture of a kept one, as WebP. */
export async function shrink(bytes: AsyncIterable<Uint8Array>, size: PreviewSize, to: string): Promise<void> {
  const side = previewSides[size]
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  await sharp(Buffer.concat(parts))
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: size === 'small' ? 72 : 84 })
    .toFile(to)
}
