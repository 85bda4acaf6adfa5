import type { WireProblem } from '#contract/kernel/problem.ts'
import { networkProblem, ProblemError } from '../call/problem-error.ts'

const megabyte = 1024 * 1024

/** The refusal that the server sent along; without one the line is to blame. */
function problemIn(body: string | undefined): ProblemError {
  try {
    const parsed: unknown = JSON.parse(body ?? '')
    if (typeof parsed === 'object' && parsed !== null && 'code' in parsed && 'detail' in parsed)
      return new ProblemError(parsed as WireProblem)
  } catch {
    // no answer of ours: a proxy, or nothing at all
  }
  return networkProblem()
}

interface Way {
  address: string
  onProgress(sent: number): void
  signal: AbortSignal
}

/**
 * Sends the bytes of a file, from where the last attempt stopped; returns once all of them are there.
 * @throws ProblemError `network` when the line stays broken, else what the server refused
 */
export async function sendBytes(file: File, { address, onProgress, signal }: Way): Promise<void> {
  const { DetailedError, Upload } = await import('tus-js-client')
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(file, {
      uploadUrl: address,
      // small enough to arrive within a minute over a weak line
      chunkSize: 4 * megabyte,
      retryDelays: [0, 1000, 3000],
      storeFingerprintForResuming: false,
      onProgress,
      onSuccess: () => resolve(),
      onError: (error) =>
        reject(
          error instanceof DetailedError ? problemIn(error.originalResponse?.getBody()) : networkProblem(),
        ),
    })
    signal.addEventListener('abort', () => {
      void upload.abort()
      reject(new DOMException('stopped', 'AbortError'))
    })
    upload.start()
  })
}
