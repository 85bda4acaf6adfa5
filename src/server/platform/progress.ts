/** Where a line goes; progress never throws. */
export type Say = (line: string) => void

export interface Task {
  /** Ends the task with its time; `result` may add what came of it. */
  done(result?: string): void
  /** Ends the task as failed; the reason is told by whoever catches the error. */
  failed(): void
}

export interface Progress {
  say: Say
  /** Starts a task that may take long: its seconds are shown until it ends. */
  task(title: string): Task
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1).replace('.', ',')} giây`

interface Options {
  stream?: NodeJS.WritableStream & { isTTY?: boolean }
  /** time between two signs of life where lines cannot be rewritten, in ms */
  every?: number
  /** a task that ends within this time, in ms, prints nothing */
  quietFor?: number
}

/**
 * Tells a person what the start is doing. A terminal sees one line that counts its seconds; a log file gets a
 * line at the beginning, one every ten seconds and one at the end. What is quick is not mentioned.
 */
export function createProgress(options: Options = {}): Progress {
  const { stream = process.stdout, every = 10_000, quietFor = 300 } = options
  const tty = stream.isTTY === true
  const clear = tty ? '\r\u001b[2K' : ''
  const say: Say = (line) => void stream.write(`${clear}${line}\n`)

  const task = (title: string): Task => {
    const began = performance.now()
    const elapsed = () => performance.now() - began
    let shown = false
    const show = () => {
      if (tty) stream.write(`${clear}${title}… ${Math.floor(elapsed() / 1000)} giây`)
      else say(shown ? `${title}… ${Math.floor(elapsed() / 1000)} giây` : `${title}…`)
      shown = true
    }
    let timer = setTimeout(function tick() {
      show()
      timer = setTimeout(tick, tty ? 1000 : every)
      timer.unref()
    }, quietFor)
    timer.unref()
    return {
      done(result) {
        clearTimeout(timer)
        if (shown) say(`${title}: ${result ?? 'xong'} (${seconds(elapsed())})`)
      },
      failed() {
        clearTimeout(timer)
        if (shown) say(`${title}: không được (${seconds(elapsed())})`)
      },
    }
  }
  return { say, task }
}

/** Shows `title` while `work` runs. */
export async function during<T>(progress: Progress, title: string, work: () => Promise<T>): Promise<T> {
  const task = progress.task(title)
  try {
    const result = await work()
    task.done()
    return result
  } catch (error) {
    task.failed()
    throw error
  }
}
