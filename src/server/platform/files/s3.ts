import { createReadStream } from 'node:fs'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { fingerprint } from './fingerprint.ts'
import { contentAt, placeOf, type Storage } from './storage.ts'

export interface S3Settings {
  /** address of the storage, e.g. https://s3.example.vn */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const isAbsent = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404

/** The bytes of an answer, and never more than were asked for: some storages round a part up. */
async function* bytesOf(body: unknown, most: number): AsyncIterable<Uint8Array> {
  const isStream = typeof body === 'object' && body !== null && Symbol.asyncIterator in body
  if (!isStream) throw new Error('the storage answered without a body')
  let left = most
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    yield piece.length > left ? piece.subarray(0, left) : piece
    left -= piece.length
    if (left <= 0) return
  }
}

const clientOf = ({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): S3Client =>
  new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    // storages other than Amazon's do not all know the newer checksums; ours is the name itself
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })

/** Files in storage that speaks S3, for more than one machine. */
export function s3Storage(settings: S3Settings): Storage {
  const { bucket } = settings
  const client = clientOf(settings)
  const of = (sha256: string) => ({ Bucket: bucket, Key: placeOf(sha256) })
  const has = async (sha256: string): Promise<boolean> => {
    try {
      await client.send(new HeadObjectCommand(of(sha256)))
      return true
    } catch (error) {
      if (isAbsent(error)) return false
      throw error
    }
  }
  return {
    has,
    async keep(path) {
      const content = await fingerprint(path)
      if (await has(content.sha256)) return content
      const Body = createReadStream(path)
      await client.send(new PutObjectCommand({ ...of(content.sha256), Body, ContentLength: content.size }))
      return content
    },
    async *open(sha256, range) {
      const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {}
      const { Body } = await client.send(new GetObjectCommand({ ...of(sha256), ...part }))
      yield* bytesOf(Body, range ? range.end - range.start + 1 : Number.POSITIVE_INFINITY)
    },
    async remove(sha256) {
      await client.send(new DeleteObjectCommand(of(sha256)))
    },
    async *list() {
      let next: string | undefined
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, ...(next ? { ContinuationToken: next } : {}) }),
        )
        for (const { Key, LastModified } of page.Contents ?? []) {
          const sha256 = contentAt(Key ?? '')
          if (sha256) yield { sha256, at: LastModified ?? new Date() }
        }
        next = page.NextContinuationToken
      } while (next)
    },
  }
}
